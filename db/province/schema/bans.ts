import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { vehicles } from './register'

/** Bans of a person, or of a vehicle whoever owns it (rules.md §11, BAN-04). */
export const bans = sqliteTable(
  'bans',
  {
    id: text().primaryKey(),
    personId: text().references(() => people.id),
    vehicleId: text().references(() => vehicles.id),
    kind: text().notNull(),
    reason: text().notNull(),
    /** What it follows from: one ban for one cause. */
    cause: text().notNull(),
    fromAt: integer().notNull(),
    /** Inclusive civil date. */
    untilDay: text().notNull(),
    liftedAt: integer(),
    /** Staff member who agreed to it. */
    liftedBy: text(),
  },
  (t) => [
    uniqueIndex('bans_cause').on(t.kind, t.cause),
    index('bans_person').on(t.personId),
    index('bans_vehicle').on(t.vehicleId).where(sql`vehicle_id IS NOT NULL`),
    check('bans_of_one', sql`(person_id IS NULL) <> (vehicle_id IS NULL)`),
    check('bans_lifted', sql`(lifted_at IS NULL) = (lifted_by IS NULL)`),
  ],
)

/** Lifting a ban takes two: one proposes, another decides (BAN-general). */
export const banLiftings = sqliteTable(
  'ban_liftings',
  {
    id: text().primaryKey(),
    banId: text().notNull().references(() => bans.id),
    place: text().notNull(),
    state: text({ enum: ['proposed', 'approved', 'declined'] }).notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: integer().notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    /** Why it was declined. */
    answer: text(),
  },
  (t) => [
    uniqueIndex('ban_liftings_open').on(t.banId).where(sql`state = 'proposed'`),
    index('ban_liftings_ban').on(t.banId),
    index('ban_liftings_state').on(t.state, t.proposedAt),
    check('ban_liftings_state_known', sql`state IN ('proposed','approved','declined')`),
    check('ban_liftings_decided', sql`(decided_by IS NOT NULL) = (state <> 'proposed') AND (decided_at IS NOT NULL) = (state <> 'proposed') AND (answer IS NOT NULL) = (state = 'declined')`),
    check('ban_liftings_by_two', sql`decided_by IS NULL OR decided_by <> proposed_by`),
  ],
)
