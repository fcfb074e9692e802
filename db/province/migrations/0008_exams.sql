CREATE TABLE `__new_learners` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`application_id` text,
	`licence_class` text NOT NULL,
	`adds_to_car` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`certificate_number` text,
	`valid_from` text,
	`valid_to` text,
	`filed_at` integer NOT NULL,
	`accepted_at` integer,
	`test_place` text,
	`place_changes` integer DEFAULT 0 NOT NULL,
	`photographed_on` text,
	`last_test_at` integer,
	`last_cancelled_at` integer,
	`last_absent_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "learners_state" CHECK(state IN ('filed','admitted','rejected','licensed','ended')),
	CONSTRAINT "learners_admitted" CHECK(state NOT IN ('admitted','licensed') OR (accepted_at IS NOT NULL AND test_place IS NOT NULL)),
	CONSTRAINT "learners_certificate" CHECK((certificate_number IS NULL) = (valid_from IS NULL) AND (valid_from IS NULL) = (valid_to IS NULL)),
	CONSTRAINT "learners_place_changes" CHECK(place_changes BETWEEN 0 AND 3)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_learners`("id", "place", "person_id", "organisation_id", "application_id", "licence_class", "state", "certificate_number", "valid_from", "valid_to", "filed_at", "accepted_at", "test_place") SELECT "id", "place", "person_id", "organisation_id", "application_id", "licence_class", "state", "certificate_number", "valid_from", "valid_to", "filed_at", CASE WHEN "certificate_number" IS NOT NULL THEN "filed_at" END, CASE WHEN "certificate_number" IS NOT NULL THEN "place" END FROM `learners`;--> statement-breakpoint
DROP TABLE `learners`;--> statement-breakpoint
ALTER TABLE `__new_learners` RENAME TO `learners`;--> statement-breakpoint
CREATE UNIQUE INDEX `learners_applicationId_unique` ON `learners` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `learners_certificateNumber_unique` ON `learners` (`certificate_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `learners_live` ON `learners` (`person_id`,`licence_class`) WHERE state IN ('filed','admitted');--> statement-breakpoint
CREATE INDEX `learners_organisation` ON `learners` (`organisation_id`,`state`,`filed_at`);--> statement-breakpoint
CREATE TABLE `exam_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`number` text NOT NULL,
	`learner_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`channel` text NOT NULL,
	`entered_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`session_id` text,
	`rank` integer,
	`queue_at` integer,
	`queue_reason` text,
	`was_moved` integer DEFAULT false NOT NULL,
	`told_within` integer,
	`told_at` integer,
	`ended_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_bookings_subject" CHECK(subject IN ('K1','K2','K3R','K3S')),
	CONSTRAINT "exam_bookings_state" CHECK(state IN ('accepted','cancelled','not-allotted','allotted','window-cancelled','passed','failed','absent','session-cancelled','void')),
	CONSTRAINT "exam_bookings_has_session" CHECK(state NOT IN ('allotted','passed','failed','absent') OR session_id IS NOT NULL),
	CONSTRAINT "exam_bookings_queue" CHECK((queue_at IS NULL) = (queue_reason IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_bookings_number_unique` ON `exam_bookings` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_bookings_live` ON `exam_bookings` (`person_id`,`subject`) WHERE state IN ('accepted','allotted');--> statement-breakpoint
CREATE INDEX `exam_bookings_learner` ON `exam_bookings` (`learner_id`,`subject`);--> statement-breakpoint
CREATE INDEX `exam_bookings_person` ON `exam_bookings` (`person_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `exam_bookings_closing` ON `exam_bookings` (`place`,`closes_at`,`state`);--> statement-breakpoint
CREATE INDEX `exam_bookings_session` ON `exam_bookings` (`session_id`,`rank`) WHERE session_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `exam_bookings_untold` ON `exam_bookings` (`place`,`closes_at`) WHERE rank IS NOT NULL AND told_at IS NULL;--> statement-breakpoint
CREATE TABLE `exam_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`closes_at` integer NOT NULL,
	`state` text NOT NULL,
	`rule_hash` text NOT NULL,
	`list` text,
	`list_hash` text,
	`listed_at` integer,
	`file` text,
	`file_hash` text,
	`ranked_at` integer,
	`told_at` integer,
	CONSTRAINT "exam_closings_state" CHECK(state IN ('waiting','listed','ranked','told')),
	CONSTRAINT "exam_closings_list" CHECK(state = 'waiting' OR (list IS NOT NULL AND list_hash IS NOT NULL AND listed_at IS NOT NULL)),
	CONSTRAINT "exam_closings_file" CHECK(state IN ('waiting','listed') OR (file IS NOT NULL AND file_hash IS NOT NULL AND ranked_at IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_closings_instant` ON `exam_closings` (`place`,`closes_at`);--> statement-breakpoint
CREATE TABLE `exam_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`session_id` text NOT NULL,
	`freed_by` text NOT NULL,
	`booking_id` text NOT NULL,
	`person_id` text NOT NULL,
	`rank` integer NOT NULL,
	`state` text NOT NULL,
	`offered_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`freed_by`) REFERENCES `exam_bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `exam_bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_offers_state" CHECK(state IN ('open','accepted','declined','lapsed','withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_offers_open` ON `exam_offers` (`freed_by`) WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX `exam_offers_taken` ON `exam_offers` (`freed_by`) WHERE state = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX `exam_offers_once` ON `exam_offers` (`freed_by`,`booking_id`);--> statement-breakpoint
CREATE INDEX `exam_offers_person` ON `exam_offers` (`person_id`,`state`);--> statement-breakpoint
CREATE TABLE `exam_result_files` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`digest` text NOT NULL,
	`serial` integer NOT NULL,
	`lines` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_result_files_lines" CHECK(lines > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_result_files_digest_unique` ON `exam_result_files` (`digest`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_result_files_serial` ON `exam_result_files` (`site_id`,`serial`);--> statement-breakpoint
CREATE TABLE `exam_results` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`examiner_id` text,
	`subject` text NOT NULL,
	`licence_class` text NOT NULL,
	`outcome` text NOT NULL,
	`first_score` integer,
	`second_score` integer,
	`taken_on` text NOT NULL,
	`taken_at` integer NOT NULL,
	`source` text NOT NULL,
	`file_id` text,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`voided_at` integer,
	FOREIGN KEY (`booking_id`) REFERENCES `exam_bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`examiner_id`) REFERENCES `exam_examiners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `exam_result_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_results_subject" CHECK(subject IN ('K1','K2','K3R','K3S')),
	CONSTRAINT "exam_results_outcome" CHECK(outcome IN ('passed','failed','absent')),
	CONSTRAINT "exam_results_scores" CHECK((outcome = 'absent') = (first_score IS NULL) AND (first_score IS NULL OR first_score BETWEEN 0 AND 100) AND (second_score IS NULL OR (first_score IS NOT NULL AND second_score BETWEEN 0 AND 100))),
	CONSTRAINT "exam_results_source" CHECK(source IN ('examiner','file','no-show') AND (source = 'file') = (file_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_results_passed` ON `exam_results` (`learner_id`,`subject`) WHERE outcome = 'passed' AND voided_at IS NULL;--> statement-breakpoint
CREATE INDEX `exam_results_learner` ON `exam_results` (`learner_id`,`subject`);--> statement-breakpoint
CREATE INDEX `exam_results_school` ON `exam_results` (`organisation_id`,`taken_on`,`subject`);--> statement-breakpoint
CREATE INDEX `exam_results_session` ON `exam_results` (`session_id`);--> statement-breakpoint
CREATE TABLE `exam_wishes` (
	`booking_id` text NOT NULL,
	`preference` integer NOT NULL,
	`session_id` text NOT NULL,
	`rank` integer,
	PRIMARY KEY(`booking_id`, `preference`),
	FOREIGN KEY (`booking_id`) REFERENCES `exam_bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_wishes_preference" CHECK(preference BETWEEN 1 AND 3)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_wishes_once` ON `exam_wishes` (`booking_id`,`session_id`);--> statement-breakpoint
CREATE INDEX `exam_wishes_session` ON `exam_wishes` (`session_id`,`preference`);--> statement-breakpoint
CREATE TABLE `exam_duties` (
	`session_id` text NOT NULL,
	`examiner_id` text NOT NULL,
	`day` text NOT NULL,
	`tests` integer NOT NULL,
	PRIMARY KEY(`session_id`, `examiner_id`),
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`examiner_id`) REFERENCES `exam_examiners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_duties_tests" CHECK(tests >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `exam_duties_examiner` ON `exam_duties` (`examiner_id`,`day`);--> statement-breakpoint
CREATE TABLE `exam_examiner_days` (
	`examiner_id` text NOT NULL,
	`day` text NOT NULL,
	`approved_max` integer NOT NULL,
	`assigned` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`examiner_id`, `day`),
	FOREIGN KEY (`examiner_id`) REFERENCES `exam_examiners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_examiner_days_assigned" CHECK(assigned BETWEEN 0 AND approved_max)
) STRICT;
--> statement-breakpoint
CREATE TABLE `exam_examiners` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`number` text NOT NULL,
	`name_sealed` text NOT NULL,
	`subjects` text NOT NULL,
	`classes` text NOT NULL,
	`daily_max` integer NOT NULL,
	`state` text NOT NULL,
	CONSTRAINT "exam_examiners_state" CHECK(state IN ('active','ended')),
	CONSTRAINT "exam_examiners_max" CHECK(daily_max > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_examiners_number_unique` ON `exam_examiners` (`number`);--> statement-breakpoint
CREATE INDEX `exam_examiners_place` ON `exam_examiners` (`place`,`state`);--> statement-breakpoint
CREATE TABLE `exam_routes` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`metres` integer NOT NULL,
	`course_zh` text NOT NULL,
	`course_en` text NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_routes_metres" CHECK(metres > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `exam_routes_site` ON `exam_routes` (`site_id`);--> statement-breakpoint
CREATE TABLE `exam_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`site_id` text NOT NULL,
	`subject` text NOT NULL,
	`classes` text NOT NULL,
	`vehicle_id` text,
	`test_on` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`starts_at` integer NOT NULL,
	`capacity` integer NOT NULL,
	`allotted` integer DEFAULT 0 NOT NULL,
	`opens_at` integer,
	`closes_at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`planned_by` text NOT NULL,
	`planned_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `exam_vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_sessions_subject" CHECK(subject IN ('K1','K2','K3R','K3S')),
	CONSTRAINT "exam_sessions_state" CHECK(state IN ('planned','published','ranked','cancelled')),
	CONSTRAINT "exam_sessions_capacity" CHECK(capacity > 0 AND allotted BETWEEN 0 AND capacity),
	CONSTRAINT "exam_sessions_opened" CHECK(state NOT IN ('published','ranked') OR opens_at IS NOT NULL),
	CONSTRAINT "exam_sessions_order" CHECK(end_time > start_time AND (opens_at IS NULL OR opens_at < closes_at) AND closes_at < starts_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `exam_sessions_plan` ON `exam_sessions` (`place`,`state`,`test_on`,`subject`);--> statement-breakpoint
CREATE INDEX `exam_sessions_closing` ON `exam_sessions` (`place`,`closes_at`,`state`);--> statement-breakpoint
CREATE INDEX `exam_sessions_site_day` ON `exam_sessions` (`site_id`,`test_on`);--> statement-breakpoint
CREATE TABLE `exam_site_days` (
	`site_id` text NOT NULL,
	`day` text NOT NULL,
	`subject` text NOT NULL,
	`approved_max` integer NOT NULL,
	`planned` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `day`, `subject`),
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_site_days_planned" CHECK(planned BETWEEN 0 AND approved_max)
) STRICT;
--> statement-breakpoint
CREATE TABLE `exam_site_limits` (
	`site_id` text NOT NULL,
	`subject` text NOT NULL,
	`daily_max` integer NOT NULL,
	PRIMARY KEY(`site_id`, `subject`),
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_site_limits_subject" CHECK(subject IN ('K1','K2','K3R','K3S')),
	CONSTRAINT "exam_site_limits_max" CHECK(daily_max > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `exam_sites` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`address_zh` text NOT NULL,
	`address_en` text NOT NULL,
	`phone` text NOT NULL,
	`latitude` integer NOT NULL,
	`longitude` integer NOT NULL,
	`result_key` text,
	`state` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "exam_sites_state" CHECK(state IN ('active','closed')),
	CONSTRAINT "exam_sites_coordinates" CHECK(latitude BETWEEN -90000000 AND 90000000 AND longitude BETWEEN -180000000 AND 180000000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `exam_sites_place` ON `exam_sites` (`place`,`state`);--> statement-breakpoint
CREATE TABLE `exam_vehicles` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`licence_class` text NOT NULL,
	`gearbox` text NOT NULL,
	`model` text NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `exam_sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_vehicles_gearbox" CHECK(gearbox IN ('manual','automatic')),
	CONSTRAINT "exam_vehicles_count" CHECK(count > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_vehicles_kind` ON `exam_vehicles` (`site_id`,`licence_class`,`gearbox`,`model`);--> statement-breakpoint
CREATE TABLE `training_hours` (
	`learner_id` text NOT NULL,
	`subject` text NOT NULL,
	`hours` integer NOT NULL,
	`reported_by` text NOT NULL,
	`reported_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `subject`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_hours_subject" CHECK(subject IN ('K1','K2','K3R','K3S')),
	CONSTRAINT "training_hours_hours" CHECK(hours BETWEEN 0 AND 999)
) STRICT;

