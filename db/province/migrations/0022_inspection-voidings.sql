CREATE TABLE `inspection_voidings` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`answer` text,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_voidings_state_known" CHECK(state IN ('proposed','approved','declined')),
	CONSTRAINT "inspection_voidings_decided" CHECK((decided_by IS NOT NULL) = (state <> 'proposed') AND (decided_at IS NOT NULL) = (state <> 'proposed') AND (answer IS NOT NULL) = (state = 'declined')),
	CONSTRAINT "inspection_voidings_by_two" CHECK(decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_voidings_open` ON `inspection_voidings` (`inspection_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_voidings_done` ON `inspection_voidings` (`inspection_id`) WHERE state = 'approved';--> statement-breakpoint
CREATE INDEX `inspection_voidings_state` ON `inspection_voidings` (`place`,`state`,`proposed_at`);