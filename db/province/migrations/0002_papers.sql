CREATE TABLE `deferrals` (
	`id` text PRIMARY KEY NOT NULL,
	`licence_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`original_due_on` text NOT NULL,
	`until_day` text NOT NULL,
	`application_id` text NOT NULL,
	`granted_on` text NOT NULL,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deferrals_kind" CHECK(kind IN ('renewal','review','certificate'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deferrals_applicationId_unique` ON `deferrals` (`application_id`);--> statement-breakpoint
CREATE INDEX `deferrals_licence` ON `deferrals` (`licence_id`,`kind`);--> statement-breakpoint
CREATE TABLE `hospital_hours` (
	`organisation_id` text NOT NULL,
	`day` text NOT NULL,
	`half` text NOT NULL,
	`place` text NOT NULL,
	`capacity` integer NOT NULL,
	`booked` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`organisation_id`, `day`, `half`),
	CONSTRAINT "hospital_hours_booked" CHECK(booked BETWEEN 0 AND capacity)
) STRICT;
--> statement-breakpoint
CREATE TABLE `hospital_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`day` text NOT NULL,
	`half` text NOT NULL,
	`state` text NOT NULL,
	`application_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hospital_visits_state" CHECK(state IN ('booked','cancelled','done','missed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hospital_visits_applicationId_unique` ON `hospital_visits` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hospital_visits_booked` ON `hospital_visits` (`person_id`) WHERE state = 'booked';--> statement-breakpoint
CREATE INDEX `hospital_visits_day` ON `hospital_visits` (`organisation_id`,`day`,`half`,`state`);--> statement-breakpoint
CREATE TABLE `learners` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`application_id` text,
	`licence_class` text NOT NULL,
	`state` text NOT NULL,
	`certificate_number` text,
	`valid_from` text,
	`valid_to` text,
	`filed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "learners_state" CHECK(state IN ('filed','admitted','rejected','licensed','ended')),
	CONSTRAINT "learners_admitted" CHECK(state <> 'admitted' OR certificate_number IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `learners_applicationId_unique` ON `learners` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `learners_certificateNumber_unique` ON `learners` (`certificate_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `learners_live` ON `learners` (`person_id`,`licence_class`) WHERE state IN ('filed','admitted');--> statement-breakpoint
CREATE INDEX `learners_organisation` ON `learners` (`organisation_id`,`state`,`filed_at`);--> statement-breakpoint
CREATE TABLE `medical_certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`visit_id` text,
	`examined_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`is_fit` integer NOT NULL,
	`fit_for` text NOT NULL,
	`findings_sealed` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`state` text NOT NULL,
	`void_reason` text,
	`audit` text DEFAULT 'none' NOT NULL,
	`audited_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `hospital_visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "medical_certificates_state" CHECK(state IN ('valid','void'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `medical_certificates_number_unique` ON `medical_certificates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `medical_certificates_visitId_unique` ON `medical_certificates` (`visit_id`);--> statement-breakpoint
CREATE INDEX `medical_certificates_person` ON `medical_certificates` (`person_id`,`valid_until`);--> statement-breakpoint
CREATE INDEX `medical_certificates_hospital` ON `medical_certificates` (`organisation_id`,`entered_at`);--> statement-breakpoint
CREATE INDEX `medical_certificates_audit` ON `medical_certificates` (`place`,`audit`);--> statement-breakpoint
CREATE TABLE `point_cycles` (
	`licence_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`licence_id`, `starts_on`),
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "point_cycles_points" CHECK(points >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `payment_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`application_id` text NOT NULL,
	`provider` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`state` text NOT NULL,
	`code_url` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_orders_amount" CHECK(amount_fen > 0),
	CONSTRAINT "payment_orders_state" CHECK(state IN ('wanted','open','paid','closed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_orders_number_unique` ON `payment_orders` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_orders_open` ON `payment_orders` (`application_id`) WHERE state IN ('wanted','open');--> statement-breakpoint
CREATE INDEX `payment_orders_application` ON `payment_orders` (`application_id`);--> statement-breakpoint
CREATE INDEX `payment_orders_state` ON `payment_orders` (`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_number` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`paid_at` integer NOT NULL,
	`known_at` integer NOT NULL,
	`use` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `payment_orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_amount" CHECK(amount_fen > 0),
	CONSTRAINT "payments_use" CHECK(use IN ('settled','surplus'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_once` ON `payments` (`provider`,`provider_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_settled` ON `payments` (`order_id`) WHERE use = 'settled';--> statement-breakpoint
CREATE INDEX `payments_day` ON `payments` (`provider`,`paid_at`);--> statement-breakpoint
CREATE TABLE `reconciliation_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`provider` text NOT NULL,
	`kind` text NOT NULL,
	`provider_number` text NOT NULL,
	`order_number` text NOT NULL,
	`our_fen` integer,
	`their_fen` integer,
	`state` text DEFAULT 'open' NOT NULL,
	`explained_by` text,
	`explanation_sealed` text,
	`explained_at` integer,
	CONSTRAINT "reconciliation_findings_state" CHECK(state IN ('open','explained'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reconciliation_findings_once` ON `reconciliation_findings` (`day`,`provider`,`kind`,`provider_number`);--> statement-breakpoint
CREATE INDEX `reconciliation_findings_open` ON `reconciliation_findings` (`state`,`day`);--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`day` text NOT NULL,
	`provider` text NOT NULL,
	`at` integer NOT NULL,
	`rows` integer NOT NULL,
	`our_fen` integer NOT NULL,
	`their_fen` integer NOT NULL,
	PRIMARY KEY(`day`, `provider`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`payment_id` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`wanted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK(amount_fen > 0),
	CONSTRAINT "refunds_state" CHECK(state IN ('wanted','accepted','done','failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_number_unique` ON `refunds` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_paymentId_unique` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refunds_state` ON `refunds` (`state`,`wanted_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`field` text NOT NULL,
	`owner_id` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`sha256` text NOT NULL,
	`stored_as` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "files_bytes" CHECK(bytes > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_storedAs_unique` ON `files` (`stored_as`);--> statement-breakpoint
CREATE INDEX `files_application` ON `files` (`application_id`,`field`);--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`application_id` text,
	`subject_id` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text,
	`revoked_on` text,
	`revoked_for` text,
	`digest` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_number_unique` ON `papers` (`number`);--> statement-breakpoint
CREATE INDEX `papers_subject` ON `papers` (`subject_id`,`kind`);--> statement-breakpoint
CREATE INDEX `papers_application` ON `papers` (`application_id`);--> statement-breakpoint
CREATE TABLE `parcel_events` (
	`id` text PRIMARY KEY NOT NULL,
	`parcel_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`site` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`parcel_id`) REFERENCES `parcels`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `parcel_events_key_unique` ON `parcel_events` (`key`);--> statement-breakpoint
CREATE INDEX `parcel_events_parcel` ON `parcel_events` (`parcel_id`,`at`);--> statement-breakpoint
CREATE TABLE `parcels` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`place` text NOT NULL,
	`carrier` text NOT NULL,
	`waybill` text,
	`state` text NOT NULL,
	`recipient_sealed` text NOT NULL,
	`takes_back` integer NOT NULL,
	`took_back_at` integer,
	`postage_fen` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`kept_until` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "parcels_state" CHECK(state IN ('wanted','labelled','in-transit','delivered','refused','returned','destroyed')),
	CONSTRAINT "parcels_labelled" CHECK(state = 'wanted' OR waybill IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `parcels_waybill_unique` ON `parcels` (`waybill`);--> statement-breakpoint
CREATE UNIQUE INDEX `parcels_attempt` ON `parcels` (`application_id`,`attempt`);--> statement-breakpoint
CREATE INDEX `parcels_state` ON `parcels` (`place`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `production_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	CONSTRAINT "production_batches_state" CHECK(state IN ('open','closed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `production_batches_number_unique` ON `production_batches` (`number`);--> statement-breakpoint
CREATE INDEX `production_batches_place` ON `production_batches` (`place`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `production_items` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`batch_id` text,
	`serial` text,
	`state` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `production_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "production_items_state" CHECK(state IN ('waiting','in-batch','made','spoiled','cancelled')),
	CONSTRAINT "production_items_made" CHECK(state <> 'made' OR serial IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `production_items_attempt` ON `production_items` (`application_id`,`attempt`);--> statement-breakpoint
CREATE UNIQUE INDEX `production_items_live` ON `production_items` (`application_id`) WHERE state IN ('waiting','in-batch','made');--> statement-breakpoint
CREATE UNIQUE INDEX `production_items_serial` ON `production_items` (`kind`,`serial`) WHERE serial IS NOT NULL;--> statement-breakpoint
CREATE INDEX `production_items_waiting` ON `production_items` (`place`,`kind`,`state`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `production_items_batch` ON `production_items` (`batch_id`);--> statement-breakpoint
CREATE TABLE `inspection_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`vehicle_id` text NOT NULL,
	`basis` text NOT NULL,
	`valid_until` text NOT NULL,
	`issued_on` text NOT NULL,
	`application_id` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_marks_basis" CHECK(basis IN ('exempt','test','again'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_marks_applicationId_unique` ON `inspection_marks` (`application_id`);--> statement-breakpoint
CREATE INDEX `inspection_marks_vehicle` ON `inspection_marks` (`vehicle_id`,`valid_until`);--> statement-breakpoint
CREATE TABLE `sheet_stocks` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`organisation_id` text NOT NULL,
	`first_sheet` integer NOT NULL,
	`last_sheet` integer NOT NULL,
	`next_sheet` integer NOT NULL,
	`handed_out_by` text NOT NULL,
	`handed_out_at` integer NOT NULL,
	CONSTRAINT "sheet_stocks_range" CHECK(last_sheet >= first_sheet AND next_sheet BETWEEN first_sheet AND last_sheet + 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sheet_stocks_first` ON `sheet_stocks` (`place`,`first_sheet`);--> statement-breakpoint
CREATE INDEX `sheet_stocks_organisation` ON `sheet_stocks` (`organisation_id`,`handed_out_at`);--> statement-breakpoint
CREATE TABLE `temporary_plates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`sheet` integer NOT NULL,
	`vin` text NOT NULL,
	`turn` integer NOT NULL,
	`sale_id` text,
	`organisation_id` text,
	`issued_by` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`state` text NOT NULL,
	`void_reason` text,
	`reprints` integer DEFAULT 0 NOT NULL,
	`fee_fen` integer NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`sale_id`) REFERENCES `sales`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "temporary_plates_turn" CHECK(turn BETWEEN 1 AND 3),
	CONSTRAINT "temporary_plates_state" CHECK(state IN ('issued','void'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `temporary_plates_number_unique` ON `temporary_plates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `temporary_plates_sheet` ON `temporary_plates` (`place`,`sheet`);--> statement-breakpoint
CREATE UNIQUE INDEX `temporary_plates_turn` ON `temporary_plates` (`vin`,`turn`) WHERE state = 'issued';--> statement-breakpoint
CREATE INDEX `temporary_plates_organisation` ON `temporary_plates` (`organisation_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `vehicle_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`vehicle_id` text NOT NULL,
	`kind` text NOT NULL,
	`serial` integer NOT NULL,
	`application_id` text,
	`issued_on` text NOT NULL,
	`voided_on` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vehicle_documents_kind" CHECK(kind IN ('vehicle-licence','plate'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicle_documents_applicationId_unique` ON `vehicle_documents` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `vehicle_documents_serial` ON `vehicle_documents` (`vehicle_id`,`kind`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `vehicle_documents_good` ON `vehicle_documents` (`vehicle_id`,`kind`) WHERE voided_on IS NULL;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `vehicle_type` text DEFAULT 'K33' NOT NULL;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `seats` integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `manufactured_on` text;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `insurance_until` text;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `tax_paid_until` text;--> statement-breakpoint
CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments BEGIN SELECT RAISE(ABORT, 'payments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments BEGIN SELECT RAISE(ABORT, 'payments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER parcel_events_no_update BEFORE UPDATE ON parcel_events BEGIN SELECT RAISE(ABORT, 'parcel_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER parcel_events_no_delete BEFORE DELETE ON parcel_events BEGIN SELECT RAISE(ABORT, 'parcel_events is append-only'); END;
