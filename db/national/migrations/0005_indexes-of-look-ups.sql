CREATE INDEX `memberships_of_account` ON `memberships` (`account_id`);--> statement-breakpoint
CREATE INDEX `organisations_place` ON `organisations` (`place`,`name`);--> statement-breakpoint
CREATE INDEX `staff_relations_person` ON `staff_relations` (`person_key`);--> statement-breakpoint
CREATE INDEX `staff_roles_place` ON `staff_roles` (`province`,`place`);