DROP INDEX `files_storedAs_unique`;--> statement-breakpoint
CREATE INDEX `files_stored` ON `files` (`stored_as`);