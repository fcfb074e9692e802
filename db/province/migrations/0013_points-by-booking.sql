INSERT INTO `point_bookings` ("id", "licence_id", "decision", "points", "fine_fen", "decided_on", "pay_by")
	SELECT 'pbk_' || "licence_id" || "starts_on", "licence_id", 'opening:' || "licence_id" || ':' || "starts_on", "points", 0, "starts_on", "starts_on" FROM `point_cycles` WHERE "points" > 0;--> statement-breakpoint
INSERT INTO `point_bookings` ("id", "licence_id", "decision", "points", "fine_fen", "decided_on", "pay_by")
	SELECT 'pbk_' || "id", "id", 'opening:' || "id", "points", 0, date('now', '+8 hours'), date('now', '+8 hours') FROM `licences` WHERE "points" > 0;--> statement-breakpoint
DROP TABLE `point_cycles`;--> statement-breakpoint
CREATE TABLE `point_clearings` (
	`licence_id` text NOT NULL,
	`cleared_on` text NOT NULL,
	PRIMARY KEY(`licence_id`, `cleared_on`),
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_licences` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`file_number` text NOT NULL,
	`file_tail` text NOT NULL,
	`classes` text NOT NULL,
	`status` text DEFAULT 'A' NOT NULL,
	`first_issued_on` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`issued_on` text NOT NULL,
	`document_serial` integer DEFAULT 1 NOT NULL,
	`contact_phone_sealed` text,
	`contact_address_sealed` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_licences`("id", "place", "person_id", "file_number", "file_tail", "classes", "status", "first_issued_on", "valid_from", "valid_to", "issued_on", "document_serial", "contact_phone_sealed", "contact_address_sealed", "revision") SELECT "id", "place", "person_id", "file_number", "file_tail", "classes", "status", "first_issued_on", "valid_from", "valid_to", "issued_on", "document_serial", "contact_phone_sealed", "contact_address_sealed", "revision" FROM `licences`;--> statement-breakpoint
DROP TABLE `licences`;--> statement-breakpoint
ALTER TABLE `__new_licences` RENAME TO `licences`;--> statement-breakpoint
CREATE UNIQUE INDEX `licences_fileNumber_unique` ON `licences` (`file_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `licences_person` ON `licences` (`person_id`);--> statement-breakpoint
CREATE INDEX `licences_file_tail` ON `licences` (`file_tail`);