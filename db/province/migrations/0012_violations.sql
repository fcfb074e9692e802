CREATE TABLE `point_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`licence_id` text NOT NULL,
	`decision` text NOT NULL,
	`points` integer NOT NULL,
	`fine_fen` integer NOT NULL,
	`decided_on` text NOT NULL,
	`pay_by` text NOT NULL,
	`paid_on` text,
	`revoked_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "point_bookings_points" CHECK(points >= 0 AND fine_fen >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `point_bookings_decision_unique` ON `point_bookings` (`decision`);--> statement-breakpoint
CREATE INDEX `point_bookings_licence` ON `point_bookings` (`licence_id`);--> statement-breakpoint
CREATE TABLE `violation_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`batch` text NOT NULL,
	`violation_id` text NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`procedure` text NOT NULL,
	`points` integer NOT NULL,
	`fine_fen` integer NOT NULL,
	`decided_on` text NOT NULL,
	`served_on` text NOT NULL,
	`pay_by` text NOT NULL,
	`decided_by` text NOT NULL,
	`reconsideration_by` text NOT NULL,
	`litigation_by` text NOT NULL,
	`paid_on` text,
	`surcharge_fen` integer,
	`state` text DEFAULT 'in-force' NOT NULL,
	`revoked_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`violation_id`) REFERENCES `violations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "violation_decisions_amounts" CHECK(fine_fen >= 0 AND points BETWEEN 0 AND 12),
	CONSTRAINT "violation_decisions_state" CHECK(state IN ('in-force','revoked') AND (state = 'revoked') = (revoked_on IS NOT NULL)),
	CONSTRAINT "violation_decisions_paid" CHECK((paid_on IS NULL) = (surcharge_fen IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `violation_decisions_number_unique` ON `violation_decisions` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `violation_decisions_once` ON `violation_decisions` (`violation_id`) WHERE state = 'in-force';--> statement-breakpoint
CREATE INDEX `violation_decisions_person` ON `violation_decisions` (`person_id`,`decided_on`);--> statement-breakpoint
CREATE INDEX `violation_decisions_batch` ON `violation_decisions` (`batch`);--> statement-breakpoint
CREATE INDEX `violation_decisions_unpaid` ON `violation_decisions` (`pay_by`) WHERE state = 'in-force' AND paid_on IS NULL AND fine_fen > 0;--> statement-breakpoint
CREATE TABLE `__new_violations` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`plate_type` text NOT NULL,
	`plate` text NOT NULL,
	`vehicle_id` text,
	`code` text NOT NULL,
	`at` integer NOT NULL,
	`road` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`speed` integer,
	`speed_limit` integer,
	`fine_fen` integer NOT NULL,
	`points` integer NOT NULL,
	`origin` text DEFAULT 'camera' NOT NULL,
	`state` text NOT NULL,
	`received_at` integer DEFAULT 0 NOT NULL,
	`source` text,
	`checked_by` text,
	`entered_on` text,
	`notified_on` text,
	`handle_by` text,
	`extended_to` text,
	`from_province` text,
	`to_province` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "violations_amounts" CHECK(fine_fen >= 0 AND points BETWEEN 0 AND 12),
	CONSTRAINT "violations_state_known" CHECK(state IN ('captured','discarded','open','sent','decided','paid','deleted')),
	CONSTRAINT "violations_origin" CHECK(origin IN ('camera','on-site','accident'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_violations`("id", "place", "plate_type", "plate", "vehicle_id", "code", "at", "road", "fine_fen", "points", "state") SELECT "id", "place", "plate_type", "plate", "vehicle_id", "code", "at", "road", "fine_fen", "points", "state" FROM `violations`;--> statement-breakpoint
DROP TABLE `violations`;--> statement-breakpoint
ALTER TABLE `__new_violations` RENAME TO `violations`;--> statement-breakpoint
CREATE UNIQUE INDEX `violations_once` ON `violations` (`plate_type`,`plate`,`code`,`at`);--> statement-breakpoint
CREATE INDEX `violations_vehicle` ON `violations` (`vehicle_id`);--> statement-breakpoint
CREATE INDEX `violations_state` ON `violations` (`place`,`state`,`received_at`);