CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`on_behalf_of` text,
	`channel` text NOT NULL,
	`intent` text NOT NULL,
	`subject` text,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`phone_key` text NOT NULL,
	`purpose` text NOT NULL,
	`bound_to` text NOT NULL,
	`code_hash` text NOT NULL,
	`civil_day` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	`voided_at` integer,
	CONSTRAINT "codes_tries" CHECK(tries BETWEEN 0 AND 5)
) STRICT;
--> statement-breakpoint
CREATE INDEX `codes_phone` ON `codes` (`phone_key`,`purpose`,`civil_day`);--> statement-breakpoint
CREATE INDEX `codes_bound` ON `codes` (`bound_to`,`purpose`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`actor` text NOT NULL,
	`command` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`actor`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_at` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`key` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`applied_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`last_problem` text,
	`done_at` integer,
	CONSTRAINT "jobs_state" CHECK(state IN ('waiting','done','dead'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key_unique` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`key` text NOT NULL,
	`subject` text,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`available_at` integer NOT NULL,
	`lease_until` integer,
	`last_problem` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	CONSTRAINT "outbox_state" CHECK(state IN ('waiting','sent','parked'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`available_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`username` text,
	`person_key` text,
	`person_kind` text,
	`document_type` text,
	`document_subtype` text,
	`document_sealed` text,
	`name_sealed` text NOT NULL,
	`phone_sealed` text,
	`phone_key` text,
	`level` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_changed_at` integer NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`totp_sealed` text,
	`home_place` text,
	`status` text DEFAULT 'active' NOT NULL,
	`created_at` integer NOT NULL,
	`verified_at` integer,
	`verified_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`home_place`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_kind" CHECK(kind IN ('individual','member','staff')),
	CONSTRAINT "accounts_level" CHECK((kind = 'individual' AND level IN ('L1','L2')) OR (kind = 'member' AND level = 'LO') OR (kind = 'staff' AND level = 'ST')),
	CONSTRAINT "accounts_status" CHECK(status IN ('active','disabled','closed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username` ON `accounts` (`username`) WHERE status <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_person` ON `accounts` (`person_key`) WHERE kind = 'individual' AND status <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_phone` ON `accounts` (`phone_key`) WHERE kind = 'individual' AND status <> 'closed';--> statement-breakpoint
CREATE TABLE `directory` (
	`person_key` text NOT NULL,
	`province` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`person_key`, `province`),
	FOREIGN KEY (`province`) REFERENCES `provinces`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `failures` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`sealed` text NOT NULL,
	`phone_key` text NOT NULL,
	`matched` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`place`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`fresh_at` integer NOT NULL,
	`factor_at` integer,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`services` text NOT NULL,
	`ends_on` text,
	`added_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_role" CHECK(role IN ('administrator','operator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account` ON `memberships` (`account_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_administrator` ON `memberships` (`organisation_id`) WHERE role = 'administrator' AND ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`number` text NOT NULL,
	`number_kind` text NOT NULL,
	`place` text NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`registered_by` text NOT NULL,
	`registered_at` integer NOT NULL,
	`checklist` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`place`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisations_kind" CHECK(kind IN ('TRN','DS','DLR','HOS','SCH','OTH','INSP','GOV-TRN','GOV-EDU','GOV-SAFE'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_number` ON `organisations` (`number`) WHERE status <> 'closed';--> statement-breakpoint
CREATE TABLE `staff_roles` (
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
	CONSTRAINT "staff_roles_role" CHECK(role IN ('window-clerk','reviewer','planner','administrator','auditor'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_roles_once` ON `staff_roles` (`account_id`,`province`,`place`,`role`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE TABLE `places` (
	`code` text PRIMARY KEY NOT NULL,
	`province` text NOT NULL,
	`host` text NOT NULL,
	`adcode` text NOT NULL,
	`plate_prefix` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`office_name_zh` text NOT NULL,
	`office_name_en` text NOT NULL,
	`profile` text NOT NULL,
	`listed` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`province`) REFERENCES `provinces`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `places_host_unique` ON `places` (`host`);--> statement-breakpoint
CREATE TABLE `provinces` (
	`code` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`reenactment` integer DEFAULT false NOT NULL
) STRICT;
