import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { applications } from './applications'
import { people } from './people'
import { vehicles } from './register'

/** 号段: an office's numbers of one plate type, opened at one second (PLT-01, PLT-14). */
export const plateSegments = sqliteTable(
  'plate_segments',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    plateType: text().notNull(),
    firstNumber: text().notNull(),
    lastNumber: text().notNull(),
    total: integer().notNull(),
    /** Counters move with the rows, in the same statement batch; `verify` recounts. */
    free: integer().notNull().default(0),
    held: integer().notNull().default(0),
    taken: integer().notNull().default(0),
    resting: integer().notNull().default(0),
    state: text({ enum: ['proposed', 'published', 'cancelled'] }).notNull(),
    origin: text({ enum: ['planner', 'replenishment'] }).notNull(),
    publishedAt: integer(),
    /** Business time; the segment opens by itself when ctx.now reaches it. */
    releaseAt: integer().notNull(),
    filledAt: integer(),
    proposedBy: text().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('plate_segments_range').on(t.place, t.plateType, t.firstNumber).where(sql`state <> 'cancelled'`),
    index('plate_segments_release').on(t.place, t.releaseAt),
    check('plate_segments_state', sql`state IN ('proposed','published','cancelled')`),
    check('plate_segments_counts', sql`free >= 0 AND held >= 0 AND taken >= 0 AND resting >= 0 AND (filled_at IS NULL OR free + held + taken + resting = total)`),
    check('plate_segments_publicised', sql`state <> 'published' OR published_at IS NOT NULL`),
  ],
)

export const plateNumbers = sqliteTable(
  'plate_numbers',
  {
    number: text().notNull(),
    plateType: text().notNull(),
    segmentId: text().notNull().references(() => plateSegments.id),
    /** Odometer position in the segment, from 0 (standards.md §6). */
    ordinal: integer().notNull(),
    state: text({ enum: ['free', 'held', 'taken', 'resting'] }).notNull().default('free'),
    holdId: text(),
    /** Machine time; past it the hold counts for nothing. */
    heldUntil: integer(),
    /** Business time; a given-up number rests until then (PLT-13). */
    returnsAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.plateType, t.number] }),
    uniqueIndex('plate_numbers_ordinal').on(t.segmentId, t.ordinal),
    index('plate_numbers_free').on(t.segmentId, t.number).where(sql`state = 'free'`),
    index('plate_numbers_returning').on(t.returnsAt).where(sql`state = 'resting'`),
    index('plate_numbers_holds').on(t.heldUntil).where(sql`state = 'held'`),
    check('plate_numbers_state', sql`state IN ('free','held','taken','resting')`),
    check('plate_numbers_hold', sql`(state IN ('held','taken')) = (hold_id IS NOT NULL)`),
  ],
)

/** A pick, its confirmation and what became of it. */
export const plateHolds = sqliteTable(
  'plate_holds',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    personId: text().notNull().references(() => people.id),
    vehicleId: text().notNull().references(() => vehicles.id),
    place: text().notNull(),
    plateType: text().notNull(),
    number: text().notNull(),
    segmentId: text().notNull().references(() => plateSegments.id),
    mode: text({ enum: ['composed', 'drawn'] }).notNull(),
    state: text({ enum: ['held', 'expired', 'released', 'confirmed', 'registered', 'cancelled', 'lapsed'] }).notNull(),
    pickedAt: integer().notNull(),
    /** Machine time: 90 s after the second code, at most 180 s after the pick (PLT-10). */
    expiresAt: integer().notNull(),
    confirmedAt: integer(),
    /** Civil date, last day to register (PLT-11). */
    registerBy: text(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('plate_holds_number').on(t.plateType, t.number).where(sql`state IN ('held','confirmed')`),
    uniqueIndex('plate_holds_person').on(t.personId).where(sql`state IN ('held','confirmed')`),
    uniqueIndex('plate_holds_vehicle').on(t.vehicleId).where(sql`state IN ('held','confirmed','registered')`),
    index('plate_holds_of_vehicle').on(t.vehicleId),
    index('plate_holds_waiting').on(t.place, t.registerBy, t.id).where(sql`state = 'confirmed'`),
    index('plate_holds_confirmed').on(t.place, t.confirmedAt).where(sql`confirmed_at IS NOT NULL`),
    index('plate_holds_application').on(t.applicationId),
    check('plate_holds_state', sql`state IN ('held','expired','released','confirmed','registered','cancelled','lapsed')`),
    check('plate_holds_deadline', sql`state NOT IN ('confirmed','registered') OR (confirmed_at IS NOT NULL AND register_by IS NOT NULL)`),
  ],
)

/** Tries of PLT-06, one row a whole number checked. */
export const plateTries = sqliteTable(
  'plate_tries',
  {
    vehicleId: text().notNull().references(() => vehicles.id),
    attempt: integer().notNull(),
    number: text().notNull(),
    answer: text({ enum: ['free', 'taken', 'not-in-segment'] }).notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.vehicleId, t.attempt] }), check('plate_tries_attempt', sql`attempt BETWEEN 1 AND 30`)],
)

/** Draws of PLT-05: one session a day, at most five days, five batches of ten. */
export const plateDraws = sqliteTable(
  'plate_draws',
  {
    vehicleId: text().notNull().references(() => vehicles.id),
    /** Civil day, business time. */
    day: text().notNull(),
    batch: integer().notNull(),
    numbers: text().notNull(),
    shownAt: integer().notNull(),
    /** Machine time, 90 s later. */
    endsAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.vehicleId, t.day, t.batch] }), check('plate_draws_batch', sql`batch BETWEEN 1 AND 5`)],
)
