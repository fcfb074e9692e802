CREATE TABLE `staff_relations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`person_key` text NOT NULL,
	`kind` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_relations_kind" CHECK(kind IN ('spouse','parent','child','sibling','other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_relations_once` ON `staff_relations` (`account_id`,`person_key`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `audit_alarms` ON `audit` (`at`) WHERE intent LIKE '%.alarm';