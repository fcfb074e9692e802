CREATE TABLE `suspended_bodies` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`suspended_at` integer NOT NULL
) STRICT;
