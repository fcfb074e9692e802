CREATE TABLE `bank_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`bank` text NOT NULL,
	`public_key` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`revoked_by` text,
	`revoked_at` integer,
	`revoke_reason` text,
	FOREIGN KEY (`bank`) REFERENCES `banks`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_keys_revoked" CHECK((revoked_by IS NULL) = (revoked_at IS NULL) AND (revoke_reason IS NULL) = (revoked_at IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_keys_once` ON `bank_keys` (`public_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_keys_in_force` ON `bank_keys` (`bank`) WHERE revoked_at IS NULL;--> statement-breakpoint
CREATE INDEX `bank_keys_bank` ON `bank_keys` (`bank`);--> statement-breakpoint
INSERT OR IGNORE INTO `bank_keys` (`id`, `bank`, `public_key`, `added_by`, `added_at`) SELECT 'bky_' || `code`, `code`, `file_key`, 'platform', unixepoch() * 1000 FROM `banks`;--> statement-breakpoint
ALTER TABLE `banks` DROP COLUMN `file_key`;