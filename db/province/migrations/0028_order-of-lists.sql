DROP INDEX `exam_sessions_plan`;--> statement-breakpoint
CREATE INDEX `exam_sessions_day` ON `exam_sessions` (`place`,`test_on`,`start_time`,`id`);--> statement-breakpoint
CREATE INDEX `exam_sessions_plan` ON `exam_sessions` (`place`,`state`,`test_on`,`start_time`,`id`,`subject`);--> statement-breakpoint
DROP INDEX `intended_penalties_place`;--> statement-breakpoint
CREATE INDEX `intended_penalties_public` ON `intended_penalties` (`place`,`public_until`,`published_on`,`id`) WHERE public_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX `intended_penalties_place` ON `intended_penalties` (`place`,`ended_on`,`notice_on`,`id`);--> statement-breakpoint
DROP INDEX `learners_organisation`;--> statement-breakpoint
CREATE INDEX `learners_organisation` ON `learners` (`organisation_id`,`filed_at`,`id`,`state`);--> statement-breakpoint
DROP INDEX `medical_certificates_hospital`;--> statement-breakpoint
DROP INDEX `medical_certificates_audit`;--> statement-breakpoint
CREATE INDEX `medical_certificates_hospital` ON `medical_certificates` (`organisation_id`,`entered_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `medical_certificates_audit` ON `medical_certificates` (`place`,`entered_at`,`id`,`person_id`) WHERE audit = 'drawn';--> statement-breakpoint
DROP INDEX `parcels_state`;--> statement-breakpoint
CREATE INDEX `parcels_state` ON `parcels` (`place`,`state`,`created_at`,`id`);--> statement-breakpoint
DROP INDEX `production_batches_place`;--> statement-breakpoint
CREATE INDEX `production_batches_place` ON `production_batches` (`place`,`created_at`);--> statement-breakpoint
DROP INDEX `production_items_waiting`;--> statement-breakpoint
CREATE INDEX `production_items_waiting` ON `production_items` (`place`,`state`,`kind`,`ordered_at`);--> statement-breakpoint
DROP INDEX `sales_place`;--> statement-breakpoint
DROP INDEX `sales_organisation`;--> statement-breakpoint
CREATE INDEX `sales_place` ON `sales` (`place`,`reported_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `sales_organisation` ON `sales` (`organisation_id`,`place`,`reported_at`,`id`,`state`);--> statement-breakpoint
DROP INDEX `temporary_plates_organisation`;--> statement-breakpoint
CREATE INDEX `temporary_plates_place` ON `temporary_plates` (`place`,`issued_at`,`id`);--> statement-breakpoint
CREATE INDEX `temporary_plates_organisation` ON `temporary_plates` (`organisation_id`,`place`,`issued_at`,`id`);--> statement-breakpoint
DROP INDEX `violations_state`;--> statement-breakpoint
CREATE INDEX `violations_state` ON `violations` (`place`,`state`,`received_at`,`id`);--> statement-breakpoint
ALTER TABLE `notices` ADD `told_to` text;--> statement-breakpoint
CREATE INDEX `notices_told_to` ON `notices` (`told_to`,`created_at`,`id`) WHERE told_to IS NOT NULL;--> statement-breakpoint
UPDATE `notices` SET `told_to` = (SELECT l.`organisation_id` FROM `exam_bookings` b JOIN `learners` l ON l.`id` = b.`learner_id` WHERE b.`id` = `notices`.`subject`) WHERE `code` IN ('F27', 'F27-void', 'F29');
