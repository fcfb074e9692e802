ALTER TABLE `violation_decisions` ADD `licence_id` text;--> statement-breakpoint
ALTER TABLE `violation_decisions` ADD `licence_province` text;