CREATE TABLE `capture_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`number` text NOT NULL,
	`road` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`public_key` text NOT NULL,
	`state` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "capture_devices_state" CHECK(state IN ('in-service','out-of-service'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `capture_devices_number` ON `capture_devices` (`place`,`number`);--> statement-breakpoint
CREATE TABLE `capture_faults` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`line` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`problems` text NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `capture_files`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `capture_faults_line` ON `capture_faults` (`file_id`,`line`);--> statement-breakpoint
CREATE TABLE `capture_files` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`digest` text NOT NULL,
	`stored_as` text,
	`lines` integer NOT NULL,
	`faulty` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`offset` integer DEFAULT 0 NOT NULL,
	`read` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`accepted` integer DEFAULT 0 NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`accepted_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "capture_files_state" CHECK(state IN ('faulty','ready','taking-in','taken-in','accepting','accepted')),
	CONSTRAINT "capture_files_counts" CHECK(added <= "read" AND "read" <= lines AND accepted <= added),
	CONSTRAINT "capture_files_two_people" CHECK(accepted_by IS NULL OR accepted_by <> uploaded_by)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `capture_files_digest_unique` ON `capture_files` (`digest`);--> statement-breakpoint
CREATE INDEX `capture_files_place` ON `capture_files` (`place`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `violation_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`violation_id` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`reason_sealed` text NOT NULL,
	`proposed` text NOT NULL,
	`before` text,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`violation_id`) REFERENCES `violations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "violation_changes_kind" CHECK(kind IN ('correct','cancel')),
	CONSTRAINT "violation_changes_state" CHECK(state IN ('proposed','approved','refused') AND (state = 'proposed') = (decided_by IS NULL)),
	CONSTRAINT "violation_changes_two_people" CHECK(decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `violation_changes_open` ON `violation_changes` (`violation_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX `violation_changes_place` ON `violation_changes` (`place`,`state`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `violation_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`violation_id` text NOT NULL,
	`position` integer NOT NULL,
	`stored_as` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`violation_id`) REFERENCES `violations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "violation_pictures_bytes" CHECK(bytes > 0 AND position BETWEEN 1 AND 3)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `violation_pictures_storedAs_unique` ON `violation_pictures` (`stored_as`);--> statement-breakpoint
CREATE UNIQUE INDEX `violation_pictures_position` ON `violation_pictures` (`violation_id`,`position`);--> statement-breakpoint
ALTER TABLE `violations` ADD `discard_reason` text;--> statement-breakpoint
ALTER TABLE `violations` ADD `home_state` text;--> statement-breakpoint
ALTER TABLE `violations` ADD `home_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `violations_waiting` ON `violations` (`source`) WHERE state = 'captured';