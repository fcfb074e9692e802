CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`on_behalf_of` text,
	`channel` text NOT NULL,
	`intent` text NOT NULL,
	`subject` text,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`phone_key` text NOT NULL,
	`purpose` text NOT NULL,
	`bound_to` text NOT NULL,
	`code_hash` text NOT NULL,
	`civil_day` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	`voided_at` integer,
	CONSTRAINT "codes_tries" CHECK(tries BETWEEN 0 AND 5)
) STRICT;
--> statement-breakpoint
CREATE INDEX `codes_phone` ON `codes` (`phone_key`,`purpose`,`civil_day`);--> statement-breakpoint
CREATE INDEX `codes_bound` ON `codes` (`bound_to`,`purpose`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`actor` text NOT NULL,
	`command` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`actor`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_at` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`key` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`applied_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`last_problem` text,
	`done_at` integer,
	CONSTRAINT "jobs_state" CHECK(state IN ('waiting','done','dead'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key_unique` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`key` text NOT NULL,
	`subject` text,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`available_at` integer NOT NULL,
	`lease_until` integer,
	`last_problem` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	CONSTRAINT "outbox_state" CHECK(state IN ('waiting','sent','parked'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`available_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `application_events` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`transition` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`note_sealed` text,
	`trace` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `application_events_revision` ON `application_events` (`application_id`,`revision`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`applicant_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`channel` text NOT NULL,
	`entered_by` text NOT NULL,
	`status` text NOT NULL,
	`facts_sealed` text NOT NULL,
	`decision_sealed` text,
	`fee_fen` integer,
	`office_id` text,
	`taken_by` text,
	`started_at` integer NOT NULL,
	`submitted_at` integer,
	`due_on` text,
	`status_since` integer NOT NULL,
	`draft_until` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "applications_status" CHECK(status IN ('draft','submitted','returned','awaiting-payment','approved','rejected','in-production','ready-for-collection','posted','delivered','undelivered','at-counter','completed','withdrawn','lapsed')),
	CONSTRAINT "applications_fee" CHECK(fee_fen IS NULL OR fee_fen >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_number_unique` ON `applications` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_open` ON `applications` (`service`,`subject_id`) WHERE status IN ('draft','submitted','returned','awaiting-payment','approved','in-production','ready-for-collection','posted','undelivered','at-counter');--> statement-breakpoint
CREATE INDEX `applications_applicant` ON `applications` (`applicant_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `applications_queue` ON `applications` (`place`,`status`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `applications_taken` ON `applications` (`taken_by`,`status`,`due_on`);--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`office` text NOT NULL,
	`purpose` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `disclosures_once` ON `disclosures` (`application_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `disclosures_person` ON `disclosures` (`person_id`);--> statement-breakpoint
CREATE TABLE `draft_handoffs` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`transfer_id` text NOT NULL,
	`account` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`application_id` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_amount" CHECK(amount_fen <> 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_leg` ON `ledger` (`transfer_id`,`account`);--> statement-breakpoint
CREATE INDEX `ledger_account` ON `ledger` (`account`);--> statement-breakpoint
CREATE TABLE `bans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`cause` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_day` text NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bans_cause` ON `bans` (`kind`,`cause`);--> statement-breakpoint
CREATE INDEX `bans_person` ON `bans` (`person_id`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`day` text PRIMARY KEY NOT NULL,
	`working` integer NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`person_id` text NOT NULL,
	`dedupe` text NOT NULL,
	`params_sealed` text NOT NULL,
	`subject` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_dedupe_unique` ON `notices` (`dedupe`);--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`address_zh` text NOT NULL,
	`address_en` text NOT NULL,
	`hours` text NOT NULL,
	`phone` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_sealed` text NOT NULL,
	`document_type` text NOT NULL,
	`document_subtype` text,
	`document_sealed` text NOT NULL,
	`document_key` text NOT NULL,
	`person_key` text NOT NULL,
	`phone_sealed` text,
	`phone_key` text,
	`address_sealed` text,
	`local_resident` integer DEFAULT true NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_kind" CHECK(kind IN ('individual','organisation'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_documentKey_unique` ON `people` (`document_key`);--> statement-breakpoint
CREATE INDEX `people_phone` ON `people` (`phone_key`);--> statement-breakpoint
CREATE INDEX `people_person_key` ON `people` (`person_key`);--> statement-breakpoint
CREATE TABLE `plate_draws` (
	`vehicle_id` text NOT NULL,
	`day` text NOT NULL,
	`batch` integer NOT NULL,
	`numbers` text NOT NULL,
	`shown_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`vehicle_id`, `day`, `batch`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plate_draws_batch" CHECK(batch BETWEEN 1 AND 5)
) STRICT;
--> statement-breakpoint
CREATE TABLE `plate_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`place` text NOT NULL,
	`plate_type` text NOT NULL,
	`number` text NOT NULL,
	`segment_id` text NOT NULL,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`picked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`register_by` text,
	`ended_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `plate_segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plate_holds_state" CHECK(state IN ('held','expired','released','confirmed','registered','cancelled','lapsed')),
	CONSTRAINT "plate_holds_deadline" CHECK(state NOT IN ('confirmed','registered') OR (confirmed_at IS NOT NULL AND register_by IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_holds_number` ON `plate_holds` (`plate_type`,`number`) WHERE state IN ('held','confirmed');--> statement-breakpoint
CREATE UNIQUE INDEX `plate_holds_person` ON `plate_holds` (`person_id`) WHERE state IN ('held','confirmed');--> statement-breakpoint
CREATE UNIQUE INDEX `plate_holds_vehicle` ON `plate_holds` (`vehicle_id`) WHERE state IN ('held','confirmed','registered');--> statement-breakpoint
CREATE INDEX `plate_holds_confirmed` ON `plate_holds` (`place`,`confirmed_at`) WHERE confirmed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `plate_holds_application` ON `plate_holds` (`application_id`);--> statement-breakpoint
CREATE TABLE `plate_numbers` (
	`number` text NOT NULL,
	`plate_type` text NOT NULL,
	`segment_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`state` text DEFAULT 'free' NOT NULL,
	`hold_id` text,
	`held_until` integer,
	`returns_at` integer,
	PRIMARY KEY(`plate_type`, `number`),
	FOREIGN KEY (`segment_id`) REFERENCES `plate_segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plate_numbers_state" CHECK(state IN ('free','held','taken','resting')),
	CONSTRAINT "plate_numbers_hold" CHECK((state IN ('held','taken')) = (hold_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_numbers_ordinal` ON `plate_numbers` (`segment_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `plate_numbers_free` ON `plate_numbers` (`segment_id`,`number`) WHERE state = 'free';--> statement-breakpoint
CREATE INDEX `plate_numbers_returning` ON `plate_numbers` (`returns_at`) WHERE state = 'resting';--> statement-breakpoint
CREATE INDEX `plate_numbers_holds` ON `plate_numbers` (`held_until`) WHERE state = 'held';--> statement-breakpoint
CREATE TABLE `plate_segments` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`plate_type` text NOT NULL,
	`first_number` text NOT NULL,
	`last_number` text NOT NULL,
	`total` integer NOT NULL,
	`free` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`resting` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`published_at` integer,
	`release_at` integer NOT NULL,
	`filled_at` integer,
	`proposed_by` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plate_segments_state" CHECK(state IN ('proposed','published','cancelled')),
	CONSTRAINT "plate_segments_counts" CHECK(free >= 0 AND held >= 0 AND taken >= 0 AND resting >= 0 AND (filled_at IS NULL OR free + held + taken + resting = total)),
	CONSTRAINT "plate_segments_publicised" CHECK(state <> 'published' OR published_at IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_segments_range` ON `plate_segments` (`place`,`plate_type`,`first_number`) WHERE state <> 'cancelled';--> statement-breakpoint
CREATE INDEX `plate_segments_release` ON `plate_segments` (`place`,`release_at`);--> statement-breakpoint
CREATE TABLE `plate_tries` (
	`vehicle_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`number` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`vehicle_id`, `attempt`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plate_tries_attempt" CHECK(attempt BETWEEN 1 AND 30)
) STRICT;
--> statement-breakpoint
CREATE TABLE `licence_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`licence_id` text NOT NULL,
	`serial` integer NOT NULL,
	`application_id` text,
	`issued_on` text NOT NULL,
	`voided_on` text,
	`collected_at` integer,
	`office_id` text,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_documents_applicationId_unique` ON `licence_documents` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `licence_documents_serial` ON `licence_documents` (`licence_id`,`serial`);--> statement-breakpoint
CREATE TABLE `licences` (
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
	`points` integer DEFAULT 0 NOT NULL,
	`contact_phone_sealed` text,
	`contact_address_sealed` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "licences_points" CHECK(points >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licences_fileNumber_unique` ON `licences` (`file_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `licences_person` ON `licences` (`person_id`);--> statement-breakpoint
CREATE INDEX `licences_file_tail` ON `licences` (`file_tail`);--> statement-breakpoint
CREATE TABLE `sales` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`organisation_id` text NOT NULL,
	`reported_by` text NOT NULL,
	`receipt_number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`vin` text NOT NULL,
	`model` text NOT NULL,
	`plate_type` text NOT NULL,
	`colour` text NOT NULL,
	`buyer_id` text NOT NULL,
	`invoice_number` text NOT NULL,
	`invoice_on` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`buyer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sales_state" CHECK(state IN ('accepted','corrected','withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sales_receiptNumber_unique` ON `sales` (`receipt_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `sales_vin` ON `sales` (`vin`) WHERE state = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX `sales_invoice` ON `sales` (`organisation_id`,`invoice_number`) WHERE state = 'accepted';--> statement-breakpoint
CREATE INDEX `sales_organisation` ON `sales` (`organisation_id`,`reported_at`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`owner_id` text NOT NULL,
	`vin` text NOT NULL,
	`vin_tail` text NOT NULL,
	`plate_type` text NOT NULL,
	`plate` text,
	`model` text NOT NULL,
	`colour` text NOT NULL,
	`use` text DEFAULT 'A' NOT NULL,
	`stage` text NOT NULL,
	`status` text DEFAULT 'A' NOT NULL,
	`registered_on` text,
	`inspection_until` text,
	`invoice_on` text,
	`sale_id` text,
	`contact_phone_sealed` text,
	`contact_address_sealed` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vehicles_stage" CHECK(stage IN ('new','registered','deregistered')),
	CONSTRAINT "vehicles_registered_has_plate" CHECK(stage <> 'registered' OR (plate IS NOT NULL AND registered_on IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_vin_unique` ON `vehicles` (`vin`);--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_plate` ON `vehicles` (`plate_type`,`plate`) WHERE plate IS NOT NULL AND stage = 'registered';--> statement-breakpoint
CREATE INDEX `vehicles_owner` ON `vehicles` (`owner_id`);--> statement-breakpoint
CREATE INDEX `vehicles_vin_tail` ON `vehicles` (`vin_tail`);--> statement-breakpoint
CREATE TABLE `violations` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`plate_type` text NOT NULL,
	`plate` text NOT NULL,
	`vehicle_id` text,
	`code` text NOT NULL,
	`at` integer NOT NULL,
	`road` text NOT NULL,
	`fine_fen` integer NOT NULL,
	`points` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "violations_amounts" CHECK(fine_fen >= 0 AND points BETWEEN 0 AND 12)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `violations_once` ON `violations` (`plate_type`,`plate`,`code`,`at`);--> statement-breakpoint
CREATE INDEX `violations_vehicle` ON `violations` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `device_challenges` (
	`nonce` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `identity_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`document_key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `identity_failures_when` ON `identity_failures` (`terminal_id`,`at`);--> statement-breakpoint
CREATE TABLE `terminal_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `terminals` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`location` text NOT NULL,
	`public_key` text,
	`enrolment_hash` text,
	`enrolment_expires_at` integer,
	`enrolled_at` integer,
	`services` text NOT NULL,
	`state` text NOT NULL,
	`seen_at` integer,
	`screen` text,
	`paper` text,
	`message` text,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "terminals_state" CHECK(state IN ('awaiting-enrolment','in-service','maintenance','revoked')),
	CONSTRAINT "terminals_key" CHECK(state <> 'in-service' OR public_key IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `terminals_code_unique` ON `terminals` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `terminals_enrolmentHash_unique` ON `terminals` (`enrolment_hash`);--> statement-breakpoint
CREATE INDEX `terminals_place` ON `terminals` (`place`);--> statement-breakpoint
CREATE TABLE `visits` (
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
	CONSTRAINT "visits_level" CHECK((level = 'L2') = (person_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `visits_terminal` ON `visits` (`terminal_id`,`started_at`);