CREATE TABLE `__new_staff_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`province` text NOT NULL,
	`place` text NOT NULL,
	`role` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`province`) REFERENCES `provinces`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_roles_role" CHECK(role IN ('window-clerk','reviewer','planner','examiner','administrator','auditor'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_staff_roles`("id", "account_id", "province", "place", "role", "granted_by", "granted_at", "ended_at") SELECT "id", "account_id", "province", "place", "role", "granted_by", "granted_at", "ended_at" FROM `staff_roles`;--> statement-breakpoint
DROP TABLE `staff_roles`;--> statement-breakpoint
ALTER TABLE `__new_staff_roles` RENAME TO `staff_roles`;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_roles_once` ON `staff_roles` (`account_id`,`province`,`place`,`role`) WHERE ended_at IS NULL;