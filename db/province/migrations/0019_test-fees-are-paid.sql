ALTER TABLE `payment_orders` ADD `booking_id` text REFERENCES exam_bookings(id);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_orders_booking_open` ON `payment_orders` (`booking_id`) WHERE state IN ('wanted','open');--> statement-breakpoint
CREATE INDEX `payment_orders_booking` ON `payment_orders` (`booking_id`);--> statement-breakpoint
ALTER TABLE `refunds` ADD `booking_id` text REFERENCES exam_bookings(id);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_test` ON `refunds` (`booking_id`);