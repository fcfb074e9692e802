CREATE TABLE `card_readings` (
	`seal` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`read_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`office` text NOT NULL,
	`purpose_sealed` text,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_disclosures`("id", "application_id", "person_id", "staff_id", "office", "purpose_sealed", "at", "day") SELECT "id", "application_id", "person_id", "staff_id", "office", NULL, "at", date("at" / 1000, 'unixepoch', '+8 hours') FROM `disclosures`;--> statement-breakpoint
DROP TABLE `disclosures`;--> statement-breakpoint
ALTER TABLE `__new_disclosures` RENAME TO `disclosures`;--> statement-breakpoint
CREATE UNIQUE INDEX `disclosures_once` ON `disclosures` (`application_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `disclosures_person` ON `disclosures` (`person_id`);--> statement-breakpoint
CREATE INDEX `disclosures_day` ON `disclosures` (`staff_id`,`day`);--> statement-breakpoint
ALTER TABLE `sales` ADD `reason_sealed` text;--> statement-breakpoint
ALTER TABLE `sales` DROP COLUMN `reason`;--> statement-breakpoint
CREATE INDEX `audit_alarms` ON `audit` (`at`) WHERE intent LIKE '%.alarm';