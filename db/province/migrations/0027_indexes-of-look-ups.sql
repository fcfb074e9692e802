CREATE INDEX `applications_subject` ON `applications` (`subject_id`,`service`);--> statement-breakpoint
CREATE INDEX `draft_handoffs_application` ON `draft_handoffs` (`application_id`);--> statement-breakpoint
CREATE INDEX `ban_liftings_ban` ON `ban_liftings` (`ban_id`);--> statement-breakpoint
CREATE INDEX `violation_changes_violation` ON `violation_changes` (`violation_id`);--> statement-breakpoint
CREATE INDEX `exam_offers_session` ON `exam_offers` (`session_id`,`state`);--> statement-breakpoint
CREATE INDEX `exam_offers_booking` ON `exam_offers` (`booking_id`,`state`);--> statement-breakpoint
CREATE INDEX `inspection_slots_day` ON `inspection_slots` (`state`,`day`);--> statement-breakpoint
CREATE INDEX `intended_penalties_vehicle` ON `intended_penalties` (`vehicle_id`);--> statement-breakpoint
CREATE INDEX `hospital_hours_place` ON `hospital_hours` (`place`,`day`);--> statement-breakpoint
CREATE INDEX `learners_person` ON `learners` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `plate_holds_of_vehicle` ON `plate_holds` (`vehicle_id`);--> statement-breakpoint
CREATE INDEX `plate_holds_waiting` ON `plate_holds` (`place`,`register_by`,`id`) WHERE state = 'confirmed';--> statement-breakpoint
CREATE INDEX `sales_place` ON `sales` (`place`,`reported_at`);--> statement-breakpoint
CREATE INDEX `vehicles_sale` ON `vehicles` (`sale_id`) WHERE sale_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `card_readings_when` ON `card_readings` (`read_at`);--> statement-breakpoint
CREATE INDEX `device_challenges_terminal` ON `device_challenges` (`terminal_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `terminal_sessions_terminal` ON `terminal_sessions` (`terminal_id`);--> statement-breakpoint
CREATE INDEX `visit_claims_when` ON `visit_claims` (`at`);--> statement-breakpoint
CREATE INDEX `violation_decisions_violation` ON `violation_decisions` (`violation_id`);