DROP INDEX `applications_queue`;--> statement-breakpoint
DROP INDEX `applications_taken`;--> statement-breakpoint
CREATE INDEX `applications_queue_service` ON `applications` (`place`,`service`,`status`,`due_on`,`id`,`taken_by`);--> statement-breakpoint
CREATE INDEX `applications_queue` ON `applications` (`place`,`status`,`due_on`,`id`,`taken_by`);--> statement-breakpoint
CREATE INDEX `applications_taken` ON `applications` (`taken_by`,`status`,`due_on`) WHERE taken_by IS NOT NULL;