CREATE TABLE `former_owners` (
	`vehicle_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`plate_type` text NOT NULL,
	`plate` text NOT NULL,
	`owned_from` integer NOT NULL,
	`owned_to` integer NOT NULL,
	PRIMARY KEY(`vehicle_id`, `owned_to`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "former_owners_time" CHECK(owned_from < owned_to)
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_owners_owner` ON `former_owners` (`owner_id`);--> statement-breakpoint
CREATE INDEX `former_owners_plate` ON `former_owners` (`plate_type`,`plate`);--> statement-breakpoint
DROP INDEX `intended_penalties_live`;--> statement-breakpoint
CREATE UNIQUE INDEX `intended_penalties_live` ON `intended_penalties` (`vehicle_id`,`owner_id`) WHERE ended_on IS NULL;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `owned_from` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE TRIGGER vehicles_change_owner AFTER UPDATE OF owner_id ON vehicles WHEN OLD.stage = 'registered' AND NEW.owner_id <> OLD.owner_id BEGIN INSERT INTO former_owners (vehicle_id, owner_id, plate_type, plate, owned_from, owned_to) VALUES (OLD.id, OLD.owner_id, OLD.plate_type, OLD.plate, OLD.owned_from, NEW.owned_from); END;
