import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { vehicles } from './register'
import { violations } from './violations'

/**
 * Penalties announced to the owner of a vehicle with many overdue records (VIO-16): the owner is heard, the public is told, then the office decides
 * in absence. Where it stands follows from these days (`lib/policy/violations/record-deadlines.ts`).
 */
export const intendedPenalties = sqliteTable(
  'intended_penalties',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    vehicleId: text().notNull().references(() => vehicles.id),
    /** Whose vehicle it was when it was announced, and who would be punished. */
    ownerId: text().notNull().references(() => people.id),
    plateType: text().notNull(),
    plate: text().notNull(),
    /** Civil days: told to the owner; the last on which the owner is heard. */
    noticeOn: text().notNull(),
    heardUntil: text().notNull(),
    /** Made public by the office, the last day it is shown (G18), and how many records were open then (ANN-01). */
    publishedOn: text(),
    publicUntil: text(),
    publishedBy: text(),
    publishedCount: integer(),
    /** Decided, or nothing was left to decide. */
    endedOn: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    // Of a vehicle that was sold, one for each owner's records.
    uniqueIndex('intended_penalties_live').on(t.vehicleId, t.ownerId).where(sql`ended_on IS NULL`),
    index('intended_penalties_place').on(t.place, t.endedOn, t.noticeOn, t.id),
    index('intended_penalties_public').on(t.place, t.publicUntil, t.publishedOn, t.id).where(sql`public_until IS NOT NULL`),
    index('intended_penalties_vehicle').on(t.vehicleId),
    index('intended_penalties_owner').on(t.ownerId),
    check('intended_penalties_public', sql`(published_on IS NULL) = (public_until IS NULL) AND (published_on IS NULL) = (published_count IS NULL) AND (published_on IS NULL) = (published_by IS NULL)`),
    check('intended_penalties_heard', sql`published_on IS NULL OR published_on > heard_until`),
  ],
)

/** The records it was announced for; what is handled, deleted or objected to meanwhile is not decided with it. */
export const intendedPenaltyRecords = sqliteTable(
  'intended_penalty_records',
  {
    penaltyId: text().notNull().references(() => intendedPenalties.id),
    violationId: text().notNull().references(() => violations.id),
  },
  (t) => [primaryKey({ columns: [t.penaltyId, t.violationId] }), index('intended_penalty_records_violation').on(t.violationId)],
)
