CREATE TABLE `__new_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`person_id` text,
	`level` text NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_level" CHECK(level IN ('L0','L1','L2') AND (level = 'L0') = (person_id IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_visits`("id", "terminal_id", "person_id", "level", "started_at", "seen_at", "expires_at", "ended_at", "ended_by") SELECT "id", "terminal_id", "person_id", "level", "started_at", "seen_at", "expires_at", "ended_at", "ended_by" FROM `visits`;
--> statement-breakpoint
DROP TABLE `visits`;
--> statement-breakpoint
ALTER TABLE `__new_visits` RENAME TO `visits`;
--> statement-breakpoint
CREATE INDEX `visits_terminal` ON `visits` (`terminal_id`,`started_at`);
--> statement-breakpoint
CREATE TABLE `visit_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`terminal_id` text NOT NULL,
	`number_key` text NOT NULL,
	`person_id` text,
	`civil_day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `visit_claims_visit` ON `visit_claims` (`visit_id`,`at`);
--> statement-breakpoint
CREATE INDEX `visit_claims_number` ON `visit_claims` (`number_key`,`civil_day`);
--> statement-breakpoint
CREATE INDEX `visit_claims_terminal` ON `visit_claims` (`terminal_id`,`at`);
