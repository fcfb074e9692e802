DROP INDEX `violation_decisions_person`;--> statement-breakpoint
CREATE INDEX `violation_decisions_to_pay` ON `violation_decisions` (`person_id`,`pay_by`,`number`) WHERE state = 'in-force' AND paid_on IS NULL AND fine_fen > 0;--> statement-breakpoint
CREATE INDEX `violation_decisions_person` ON `violation_decisions` (`person_id`,`decided_on`,`number`,`id`);