CREATE TABLE `bank_payments` (
	`id` text PRIMARY KEY NOT NULL,
	`bank` text NOT NULL,
	`serial` text NOT NULL,
	`number` text NOT NULL,
	`decision_id` text,
	`amount_fen` integer NOT NULL,
	`paid_at` integer NOT NULL,
	`file_digest` text NOT NULL,
	`known_at` integer NOT NULL,
	`use` text NOT NULL,
	`return_reason` text,
	`returned_on` text,
	FOREIGN KEY (`bank`) REFERENCES `banks`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `violation_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_payments_amount" CHECK(amount_fen > 0),
	CONSTRAINT "bank_payments_use" CHECK(use IN ('settled','return')),
	CONSTRAINT "bank_payments_reason" CHECK((use = 'return') = (return_reason IS NOT NULL)),
	CONSTRAINT "bank_payments_returned" CHECK(returned_on IS NULL OR use = 'return')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_payments_once` ON `bank_payments` (`bank`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_payments_settled` ON `bank_payments` (`decision_id`) WHERE use = 'settled';--> statement-breakpoint
CREATE INDEX `bank_payments_file` ON `bank_payments` (`file_digest`);--> statement-breakpoint
CREATE INDEX `bank_payments_waiting` ON `bank_payments` (`bank`,`paid_at`) WHERE use = 'return' AND returned_on IS NULL;--> statement-breakpoint
CREATE TABLE `banks` (
	`code` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`file_key` text NOT NULL
) STRICT;
