CREATE TABLE `waiting_plates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`application_id` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waiting_plates_ends" CHECK(ends_on IS NULL OR ends_on <= valid_until)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_plates_number_unique` ON `waiting_plates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_plates_applicationId_unique` ON `waiting_plates` (`application_id`);--> statement-breakpoint
CREATE INDEX `waiting_plates_vehicle` ON `waiting_plates` (`vehicle_id`,`valid_until`);--> statement-breakpoint
ALTER TABLE `papers` ADD `ends_on` text;