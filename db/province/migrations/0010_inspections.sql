CREATE TABLE `inspection_days_off` (
	`organisation_id` text NOT NULL,
	`day` text NOT NULL,
	`lane_id` text DEFAULT '' NOT NULL,
	`reason` text NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `day`, `lane_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `inspection_stations`(`organisation_id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `inspection_lanes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`lines` text NOT NULL,
	`weekdays` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`capacity` integer NOT NULL,
	`price_fen` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `inspection_stations`(`organisation_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_lanes_state" CHECK(state IN ('open','closed')),
	CONSTRAINT "inspection_lanes_numbers" CHECK(minutes > 0 AND capacity > 0 AND price_fen >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_lanes_name` ON `inspection_lanes` (`organisation_id`,`name`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `inspection_slots` (
	`lane_id` text NOT NULL,
	`day` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`begins_at` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`place` text NOT NULL,
	`lines` text NOT NULL,
	`price_fen` integer NOT NULL,
	`capacity` integer NOT NULL,
	`booked` integer DEFAULT 0 NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	PRIMARY KEY(`lane_id`, `day`, `starts_at`),
	FOREIGN KEY (`lane_id`) REFERENCES `inspection_lanes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_slots_booked" CHECK(booked BETWEEN 0 AND capacity),
	CONSTRAINT "inspection_slots_state" CHECK(state IN ('open','closed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `inspection_slots_station` ON `inspection_slots` (`organisation_id`,`day`,`starts_at`);--> statement-breakpoint
CREATE INDEX `inspection_slots_place` ON `inspection_slots` (`place`,`state`,`day`);--> statement-breakpoint
CREATE TABLE `inspection_stations` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`east_micro` integer,
	`north_micro` integer,
	`state` text DEFAULT 'listed' NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inspection_stations_state" CHECK(state IN ('listed','suspended'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `inspection_stations_place` ON `inspection_stations` (`place`,`state`);--> statement-breakpoint
CREATE TABLE `inspections` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`application_id` text,
	`lane_id` text,
	`day` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`price_fen` integer,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`arrived_at` integer,
	`received_by` text,
	`items` text,
	`remark` text,
	`report_number` text,
	`report_digest` text,
	`signed_by` text,
	`signed_at` integer,
	`tested_on` text,
	`due_before` text,
	`valid_until` text,
	`void_reason` text,
	`voided_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `inspection_stations`(`organisation_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspections_state" CHECK(state IN ('booked','cancelled','called-off','missed','arrived','passed','failed','void')),
	CONSTRAINT "inspections_signed" CHECK(state NOT IN ('passed','failed','void') OR (report_number IS NOT NULL AND signed_by IS NOT NULL)),
	CONSTRAINT "inspections_booked" CHECK(state <> 'booked' OR (application_id IS NOT NULL AND lane_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspections_applicationId_unique` ON `inspections` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `inspections_reportNumber_unique` ON `inspections` (`report_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `inspections_live` ON `inspections` (`vehicle_id`) WHERE state IN ('booked','arrived');--> statement-breakpoint
CREATE INDEX `inspections_day` ON `inspections` (`organisation_id`,`day`,`starts_at`);--> statement-breakpoint
CREATE INDEX `inspections_slot` ON `inspections` (`lane_id`,`day`,`starts_at`);--> statement-breakpoint
CREATE INDEX `inspections_missed` ON `inspections` (`person_id`,`state`,`day`);--> statement-breakpoint
CREATE INDEX `inspections_vehicle` ON `inspections` (`vehicle_id`,`tested_on`);--> statement-breakpoint
ALTER TABLE `inspection_marks` ADD `inspection_id` text;--> statement-breakpoint
ALTER TABLE `inspection_marks` ADD `voided_on` text;--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_marks_inspectionId_unique` ON `inspection_marks` (`inspection_id`);