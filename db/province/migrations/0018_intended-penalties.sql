CREATE TABLE `intended_penalties` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`plate_type` text NOT NULL,
	`plate` text NOT NULL,
	`notice_on` text NOT NULL,
	`heard_until` text NOT NULL,
	`published_on` text,
	`public_until` text,
	`published_by` text,
	`published_count` integer,
	`ended_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intended_penalties_public" CHECK((published_on IS NULL) = (public_until IS NULL) AND (published_on IS NULL) = (published_count IS NULL) AND (published_on IS NULL) = (published_by IS NULL)),
	CONSTRAINT "intended_penalties_heard" CHECK(published_on IS NULL OR published_on > heard_until)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `intended_penalties_live` ON `intended_penalties` (`vehicle_id`) WHERE ended_on IS NULL;--> statement-breakpoint
CREATE INDEX `intended_penalties_place` ON `intended_penalties` (`place`,`ended_on`,`notice_on`);--> statement-breakpoint
CREATE INDEX `intended_penalties_owner` ON `intended_penalties` (`owner_id`);--> statement-breakpoint
CREATE TABLE `intended_penalty_records` (
	`penalty_id` text NOT NULL,
	`violation_id` text NOT NULL,
	PRIMARY KEY(`penalty_id`, `violation_id`),
	FOREIGN KEY (`penalty_id`) REFERENCES `intended_penalties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`violation_id`) REFERENCES `violations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `intended_penalty_records_violation` ON `intended_penalty_records` (`violation_id`);