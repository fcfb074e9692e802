CREATE TABLE `payment_order_fines` (
	`order_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`fine_fen` integer NOT NULL,
	`surcharge_fen` integer NOT NULL,
	`is_live` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`order_id`, `decision_id`),
	FOREIGN KEY (`order_id`) REFERENCES `payment_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `violation_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_order_fines_amounts" CHECK(fine_fen > 0 AND surcharge_fen BETWEEN 0 AND fine_fen)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_order_fines_live` ON `payment_order_fines` (`decision_id`) WHERE is_live = 1;--> statement-breakpoint
CREATE INDEX `payment_order_fines_decision` ON `payment_order_fines` (`decision_id`);--> statement-breakpoint
DROP INDEX `refunds_paymentId_unique`;--> statement-breakpoint
ALTER TABLE `refunds` ADD `decision_id` text REFERENCES violation_decisions(id);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_whole` ON `refunds` (`payment_id`) WHERE decision_id IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_fine` ON `refunds` (`decision_id`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE TABLE `__new_payment_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`place` text NOT NULL,
	`payable` text DEFAULT 'application' NOT NULL,
	`application_id` text,
	`asked_by` text,
	`provider` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`state` text NOT NULL,
	`code_url` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_orders_amount" CHECK(amount_fen > 0),
	CONSTRAINT "payment_orders_state" CHECK(state IN ('wanted','open','paid','closed')),
	CONSTRAINT "payment_orders_payable" CHECK((payable = 'application') = (application_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_payment_orders`("id", "number", "place", "application_id", "provider", "amount_fen", "state", "code_url", "created_at", "expires_at", "ended_at") SELECT "id", "number", "place", "application_id", "provider", "amount_fen", "state", "code_url", "created_at", "expires_at", "ended_at" FROM `payment_orders`;--> statement-breakpoint
DROP TABLE `payment_orders`;--> statement-breakpoint
ALTER TABLE `__new_payment_orders` RENAME TO `payment_orders`;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_orders_number_unique` ON `payment_orders` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_orders_open` ON `payment_orders` (`application_id`) WHERE state IN ('wanted','open');--> statement-breakpoint
CREATE INDEX `payment_orders_application` ON `payment_orders` (`application_id`);--> statement-breakpoint
CREATE INDEX `payment_orders_state` ON `payment_orders` (`state`,`expires_at`);