import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { vehicles } from './register'

/** Further drivers of a vehicle (rules.md VIO-07, VIO-08): each applies, the owner agrees, either side ends it. */
export const vehicleDrivers = sqliteTable(
  'vehicle_drivers',
  {
    id: text().primaryKey(),
    /** Where the vehicle is at home. */
    place: text().notNull(),
    vehicleId: text().notNull().references(() => vehicles.id),
    personId: text().notNull().references(() => people.id),
    /** Whose vehicle it was when it was asked for; sold, nobody is bound to it any more. */
    ownerId: text().notNull().references(() => people.id),
    state: text({ enum: ['asked', 'bound', 'refused', 'withdrawn', 'lapsed', 'ended'] }).notNull(),
    askedAt: integer().notNull(),
    /** Last day on which the owner can agree. */
    answerBy: text().notNull(),
    /** Civil days (VIO-07, VIO-09). */
    boundOn: text(),
    endedOn: text(),
    endedBy: text({ enum: ['driver', 'owner'] }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('vehicle_drivers_live').on(t.vehicleId, t.personId).where(sql`state IN ('asked','bound')`),
    index('vehicle_drivers_vehicle').on(t.vehicleId, t.state),
    index('vehicle_drivers_person').on(t.personId, t.state),
    index('vehicle_drivers_owner').on(t.ownerId, t.state),
    check('vehicle_drivers_state', sql`state IN ('asked','bound','refused','withdrawn','lapsed','ended')`),
    check('vehicle_drivers_days', sql`(bound_on IS NOT NULL) = (state IN ('bound','ended')) AND (ended_on IS NOT NULL) = (state = 'ended') AND (ended_by IS NOT NULL) = (state = 'ended')`),
    check('vehicle_drivers_own', sql`person_id <> owner_id`),
  ],
)
