CREATE TABLE `violation_routes` (
	`violation_id` text NOT NULL,
	`province` text NOT NULL,
	PRIMARY KEY(`violation_id`, `province`),
	FOREIGN KEY (`violation_id`) REFERENCES `violations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO violation_routes (violation_id, province) SELECT id, from_province FROM violations WHERE from_province IS NOT NULL;
