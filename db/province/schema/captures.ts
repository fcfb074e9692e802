import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { violations } from './violations'

/** Cameras and other devices that send records; what one sends bears its signature. */
export const captureDevices = sqliteTable(
  'capture_devices',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    /** As it stands on the housing. */
    number: text().notNull(),
    road: text().notNull(),
    latitude: real(),
    longitude: real(),
    /** Ed25519, SPKI in base64. */
    publicKey: text().notNull(),
    state: text({ enum: ['in-service', 'out-of-service'] }).notNull(),
    addedBy: text().notNull(),
    addedAt: integer().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('capture_devices_number').on(t.place, t.number), check('capture_devices_state', sql`state IN ('in-service','out-of-service')`)],
)

/**
 * Files of records that an office uploads. faulty: lines to correct, none is taken; ready: looked at, waits for the word; then taken in by a
 * job, and accepted by somebody else, by a job too. What it holds lies sealed among the files until it is taken in.
 */
export const captureFiles = sqliteTable(
  'capture_files',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    /** Of the bytes as they were sent: the same file is taken once. */
    digest: text().notNull().unique(),
    storedAs: text(),
    lines: integer().notNull(),
    faulty: integer().notNull().default(0),
    state: text({ enum: ['faulty', 'ready', 'taking-in', 'taken-in', 'accepting', 'accepted'] }).notNull(),
    /** Byte from which it goes on, and what is behind it. */
    offset: integer().notNull().default(0),
    read: integer().notNull().default(0),
    added: integer().notNull().default(0),
    accepted: integer().notNull().default(0),
    uploadedBy: text().notNull(),
    uploadedAt: integer().notNull(),
    acceptedBy: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('capture_files_place').on(t.place, t.uploadedAt),
    check('capture_files_state', sql`state IN ('faulty','ready','taking-in','taken-in','accepting','accepted')`),
    check('capture_files_counts', sql`added <= "read" AND "read" <= lines AND accepted <= added`),
    check('capture_files_two_people', sql`accepted_by IS NULL OR accepted_by <> uploaded_by`),
  ],
)

/** What is wrong with a file, cell by cell: the first some hundred. */
export const captureFaults = sqliteTable(
  'capture_faults',
  {
    id: text().primaryKey(),
    fileId: text().notNull().references(() => captureFiles.id),
    line: integer().notNull(),
    /** Bytes of the file where the line stands. */
    start: integer().notNull(),
    end: integer().notNull(),
    /** JSON of problems. */
    problems: text().notNull(),
  },
  (t) => [uniqueIndex('capture_faults_line').on(t.fileId, t.line)],
)

/** Evidence of a record; the bytes lie sealed among the files. */
export const violationPictures = sqliteTable(
  'violation_pictures',
  {
    id: text().primaryKey(),
    violationId: text().notNull().references(() => violations.id),
    position: integer().notNull(),
    storedAs: text().notNull().unique(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [uniqueIndex('violation_pictures_position').on(t.violationId, t.position), check('violation_pictures_bytes', sql`bytes > 0 AND position BETWEEN 1 AND 3`)],
)

/** A correction or a cancellation of a record, which a second person decides on. */
export const violationChanges = sqliteTable(
  'violation_changes',
  {
    id: text().primaryKey(),
    violationId: text().notNull().references(() => violations.id),
    place: text().notNull(),
    kind: text({ enum: ['correct', 'cancel'] }).notNull(),
    reasonSealed: text().notNull(),
    /** JSON of what would be other, and of what stood when it was decided. */
    proposed: text().notNull(),
    before: text(),
    /** Of the record it was proposed upon: whoever decides decides upon that. */
    revision: integer().notNull(),
    state: text({ enum: ['proposed', 'approved', 'refused'] }).notNull(),
    proposedBy: text().notNull(),
    proposedAt: integer().notNull(),
    decidedBy: text(),
    decidedAt: integer(),
  },
  (t) => [
    uniqueIndex('violation_changes_open').on(t.violationId).where(sql`state = 'proposed'`),
    index('violation_changes_violation').on(t.violationId),
    index('violation_changes_place').on(t.place, t.state, t.proposedAt),
    check('violation_changes_kind', sql`kind IN ('correct','cancel')`),
    check('violation_changes_state', sql`state IN ('proposed','approved','refused') AND (state = 'proposed') = (decided_by IS NULL)`),
    check('violation_changes_two_people', sql`decided_by IS NULL OR decided_by <> proposed_by`),
  ],
)
