import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { vehicles } from './register'

/** An inspection station as it shows itself (ORG-05); `name` is that of the country's register of bodies when it was last saved. */
export const inspectionStations = sqliteTable(
  'inspection_stations',
  {
    organisationId: text().primaryKey(),
    place: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    /** Degrees × 1,000,000, for the map. */
    eastMicro: integer(),
    northMicro: integer(),
    /** suspended: the country's register has suspended the body (ORG-08). */
    state: text({ enum: ['listed', 'suspended'] }).notNull().default('listed'),
    updatedAt: integer().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [index('inspection_stations_place').on(t.place, t.state), check('inspection_stations_state', sql`state IN ('listed','suspended')`)],
)

/** The plan of a line: what it tests, when and how much; times are published from it. */
export const inspectionLanes = sqliteTable(
  'inspection_lanes',
  {
    id: text().primaryKey(),
    organisationId: text().notNull().references(() => inspectionStations.organisationId),
    name: text().notNull(),
    /** car, bus, goods, motorcycle; comma-separated. */
    lines: text().notNull(),
    /** Digits of the days of the week, Monday is 1. */
    weekdays: text().notNull(),
    opensAt: text().notNull(),
    closesAt: text().notNull(),
    /** How long one time is. */
    minutes: integer().notNull(),
    capacity: integer().notNull(),
    priceFen: integer().notNull(),
    state: text({ enum: ['open', 'closed'] }).notNull().default('open'),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('inspection_lanes_name').on(t.organisationId, t.name).where(sql`state = 'open'`),
    check('inspection_lanes_state', sql`state IN ('open','closed')`),
    check('inspection_lanes_numbers', sql`minutes > 0 AND capacity > 0 AND price_fen >= 0`),
  ],
)

/** A published time; booked never exceeds the capacity (VEH-12). What people chose by stays as it was published. */
export const inspectionSlots = sqliteTable(
  'inspection_slots',
  {
    laneId: text().notNull().references(() => inspectionLanes.id),
    day: text().notNull(),
    /** Civil time, `09:00`. */
    startsAt: text().notNull(),
    endsAt: text().notNull(),
    /** The same instant, for what has passed. */
    beginsAt: integer().notNull(),
    organisationId: text().notNull(),
    place: text().notNull(),
    lines: text().notNull(),
    priceFen: integer().notNull(),
    capacity: integer().notNull(),
    booked: integer().notNull().default(0),
    state: text({ enum: ['open', 'closed'] }).notNull().default('open'),
  },
  (t) => [
    primaryKey({ columns: [t.laneId, t.day, t.startsAt] }),
    index('inspection_slots_station').on(t.organisationId, t.day, t.startsAt),
    index('inspection_slots_day').on(t.state, t.day),
    index('inspection_slots_place').on(t.place, t.state, t.day),
    check('inspection_slots_booked', sql`booked BETWEEN 0 AND capacity`),
    check('inspection_slots_state', sql`state IN ('open','closed')`),
  ],
)

/** Days a station, or one line of it, takes nobody; what is published later leaves them out. */
export const inspectionDaysOff = sqliteTable(
  'inspection_days_off',
  {
    organisationId: text().notNull().references(() => inspectionStations.organisationId),
    day: text().notNull(),
    /** Empty: the whole station. */
    laneId: text().notNull().default(''),
    reason: text().notNull(),
    closedBy: text().notNull(),
    closedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.day, t.laneId] })],
)

/** One vehicle on one line: booked (A03), or come without a booking; then tested. */
export const inspections = sqliteTable(
  'inspections',
  {
    id: text().primaryKey(),
    organisationId: text().notNull().references(() => inspectionStations.organisationId),
    vehicleId: text().notNull().references(() => vehicles.id),
    /** The owner when it was booked. */
    personId: text().notNull().references(() => people.id),
    applicationId: text().unique(),
    /** null: come without a booking. */
    laneId: text(),
    day: text().notNull(),
    startsAt: text(),
    endsAt: text(),
    priceFen: integer(),
    /** called-off: by the station; void: the result is not recognised (ORG-05). */
    state: text({ enum: ['booked', 'cancelled', 'called-off', 'missed', 'arrived', 'passed', 'failed', 'void'] }).notNull(),
    createdAt: integer().notNull(),
    arrivedAt: integer(),
    receivedBy: text(),
    /** What was found, item by item. */
    items: text(),
    remark: text(),
    /** Number of the report and a digest of what was signed. */
    reportNumber: text().unique(),
    reportDigest: text(),
    signedBy: text(),
    signedAt: integer(),
    testedOn: text(),
    /** The validity that ended, and the one given for it; null while the mark waits. */
    dueBefore: text(),
    validUntil: text(),
    voidReason: text(),
    voidedBy: text(),
  },
  (t) => [
    uniqueIndex('inspections_live').on(t.vehicleId).where(sql`state IN ('booked','arrived')`),
    index('inspections_day').on(t.organisationId, t.day, t.startsAt),
    index('inspections_slot').on(t.laneId, t.day, t.startsAt),
    index('inspections_missed').on(t.personId, t.state, t.day),
    index('inspections_vehicle').on(t.vehicleId, t.testedOn),
    // Few of very many; asked for in so many words (`isVoid`), for a bound state would pass the index by.
    index('inspections_void').on(t.organisationId, t.signedAt).where(sql`state = 'void'`),
    check('inspections_state', sql`state IN ('booked','cancelled','called-off','missed','arrived','passed','failed','void')`),
    check('inspections_signed', sql`state NOT IN ('passed','failed','void') OR (report_number IS NOT NULL AND signed_by IS NOT NULL)`),
    check('inspections_booked', sql`state <> 'booked' OR (application_id IS NOT NULL AND lane_id IS NOT NULL)`),
  ],
)

/** Not to recognise a result takes two: one proposes, another decides (ORG-05). */
export const inspectionVoidings = sqliteTable(
  'inspection_voidings',
  {
    id: text().primaryKey(),
    inspectionId: text().notNull().references(() => inspections.id),
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
    uniqueIndex('inspection_voidings_open').on(t.inspectionId).where(sql`state = 'proposed'`),
    uniqueIndex('inspection_voidings_done').on(t.inspectionId).where(sql`state = 'approved'`),
    index('inspection_voidings_state').on(t.place, t.state, t.proposedAt),
    check('inspection_voidings_state_known', sql`state IN ('proposed','approved','declined')`),
    check('inspection_voidings_decided', sql`(decided_by IS NOT NULL) = (state <> 'proposed') AND (decided_at IS NOT NULL) = (state <> 'proposed') AND (answer IS NOT NULL) = (state = 'declined')`),
    check('inspection_voidings_by_two', sql`decided_by IS NULL OR decided_by <> proposed_by`),
  ],
)
