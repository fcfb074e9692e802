CREATE TABLE `ban_liftings` (
	`id` text PRIMARY KEY NOT NULL,
	`ban_id` text NOT NULL,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`answer` text,
	FOREIGN KEY (`ban_id`) REFERENCES `bans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ban_liftings_state_known" CHECK(state IN ('proposed','approved','declined')),
	CONSTRAINT "ban_liftings_decided" CHECK((decided_by IS NOT NULL) = (state <> 'proposed') AND (decided_at IS NOT NULL) = (state <> 'proposed') AND (answer IS NOT NULL) = (state = 'declined')),
	CONSTRAINT "ban_liftings_by_two" CHECK(decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ban_liftings_open` ON `ban_liftings` (`ban_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX `ban_liftings_state` ON `ban_liftings` (`state`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `vehicle_drivers` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer_by` text NOT NULL,
	`bound_on` text,
	`ended_on` text,
	`ended_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vehicle_drivers_state" CHECK(state IN ('asked','bound','refused','withdrawn','lapsed','ended')),
	CONSTRAINT "vehicle_drivers_days" CHECK((bound_on IS NOT NULL) = (state IN ('bound','ended')) AND (ended_on IS NOT NULL) = (state = 'ended') AND (ended_by IS NOT NULL) = (state = 'ended')),
	CONSTRAINT "vehicle_drivers_own" CHECK(person_id <> owner_id)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicle_drivers_live` ON `vehicle_drivers` (`vehicle_id`,`person_id`) WHERE state IN ('asked','bound');--> statement-breakpoint
CREATE INDEX `vehicle_drivers_vehicle` ON `vehicle_drivers` (`vehicle_id`,`state`);--> statement-breakpoint
CREATE INDEX `vehicle_drivers_person` ON `vehicle_drivers` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `vehicle_drivers_owner` ON `vehicle_drivers` (`owner_id`,`state`);--> statement-breakpoint
CREATE TABLE `__new_bans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`vehicle_id` text,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`cause` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_day` text NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bans_of_one" CHECK((person_id IS NULL) <> (vehicle_id IS NULL)),
	CONSTRAINT "bans_lifted" CHECK((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_bans`("id", "person_id", "kind", "reason", "cause", "from_at", "until_day", "lifted_at", "lifted_by") SELECT "id", "person_id", "kind", "reason", "cause", "from_at", "until_day", "lifted_at", "lifted_by" FROM `bans`;--> statement-breakpoint
DROP TABLE `bans`;--> statement-breakpoint
ALTER TABLE `__new_bans` RENAME TO `bans`;--> statement-breakpoint
CREATE UNIQUE INDEX `bans_cause` ON `bans` (`kind`,`cause`);--> statement-breakpoint
CREATE INDEX `bans_person` ON `bans` (`person_id`);--> statement-breakpoint
CREATE INDEX `bans_vehicle` ON `bans` (`vehicle_id`) WHERE vehicle_id IS NOT NULL;