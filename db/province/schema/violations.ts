import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { licences, vehicles } from './register'

/**
 * Records of violations (rules.md VIO). captured: waits for the check (VIO-01); discarded: not passed; open: to be handled; sent: handled in
 * the province of the vehicle; deleted: an objection was upheld or four eyes cancelled it.
 */
export const violations = sqliteTable(
  'violations',
  {
    id: text().primaryKey(),
    /** Where it happened and whose amount it costs (VIO-12); of another province where the record came from there. */
    place: text().notNull(),
    plateType: text().notNull(),
    plate: text().notNull(),
    vehicleId: text().references(() => vehicles.id),
    code: text().notNull(),
    at: integer().notNull(),
    road: text().notNull(),
    latitude: real(),
    longitude: real(),
    /** km/h, where speed was measured. */
    speed: integer(),
    speedLimit: integer(),
    fineFen: integer().notNull(),
    points: integer().notNull(),
    /** Only what a camera recorded is handled online (VIO-05). */
    origin: text({ enum: ['camera', 'on-site', 'accident'] }).notNull().default('camera'),
    state: text({ enum: ['captured', 'discarded', 'open', 'sent', 'decided', 'paid', 'deleted'] }).notNull(),
    receivedAt: integer().notNull().default(0),
    /** Device or file it came from, and the staff member who checked it. */
    source: text(),
    checkedBy: text(),
    discardReason: text({ enum: ['no-violation', 'unreadable', 'wrong-plate', 'emergency', 'faulty-device'] }),
    /** Civil days (VIO-01): checked and visible, the owner told, last day to handle it, the last after an extension. */
    enteredOn: text(),
    notifiedOn: text(),
    handleBy: text(),
    extendedTo: text(),
    /** The province that captured it, where that is another; the province it was sent to. */
    fromProvince: text(),
    toProvince: text(),
    /** What became of it there, as far as was told (D4); its revisions go on from province to province, so an older message changes nothing. */
    homeState: text({ enum: ['open', 'decided', 'paid', 'deleted'] }),
    homeRevision: integer().notNull().default(0),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('violations_once').on(t.plateType, t.plate, t.code, t.at),
    index('violations_vehicle').on(t.vehicleId),
    index('violations_state').on(t.place, t.state, t.receivedAt, t.id),
    // The rows of a file that wait for its acceptance.
    index('violations_waiting').on(t.source).where(sql`state = 'captured'`),
    check('violations_amounts', sql`fine_fen >= 0 AND points BETWEEN 0 AND 12`),
    check('violations_state_known', sql`state IN ('captured','discarded','open','sent','decided','paid','deleted')`),
    check('violations_origin', sql`origin IN ('camera','on-site','accident')`),
  ],
)

/** The other provinces a record was in before it came here; each hears from here what becomes of it (D4). */
export const violationRoutes = sqliteTable(
  'violation_routes',
  { violationId: text().notNull().references(() => violations.id), province: text().notNull() },
  (t) => [primaryKey({ columns: [t.violationId, t.province] })],
)

/** One decision an act (VIO-11): who is punished, with what, and what became of the fine. */
export const violationDecisions = sqliteTable(
  'violation_decisions',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    /** Decided together; the same for one confirmation. */
    batch: text().notNull(),
    violationId: text().notNull().references(() => violations.id),
    place: text().notNull(),
    personId: text().notNull().references(() => people.id),
    /** Whose points they are, and where that licence is kept; none for an owner punished in absence. */
    licenceId: text(),
    licenceProvince: text(),
    procedure: text({ enum: ['simple', 'absence'] }).notNull(),
    points: integer().notNull(),
    fineFen: integer().notNull(),
    /** Civil days: decided, shown as sent (VIO-11), last day to pay (VIO-17). */
    decidedOn: text().notNull(),
    servedOn: text().notNull(),
    payBy: text().notNull(),
    /** Staff member, or the account or visit that accepted it. */
    decidedBy: text().notNull(),
    /** Last days of reconsideration and litigation, as served. */
    reconsiderationBy: text().notNull(),
    litigationBy: text().notNull(),
    paidOn: text(),
    /** What came on top by then (VIO-18). */
    surchargeFen: integer(),
    state: text({ enum: ['in-force', 'revoked'] }).notNull().default('in-force'),
    revokedOn: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('violation_decisions_once').on(t.violationId).where(sql`state = 'in-force'`),
    index('violation_decisions_violation').on(t.violationId),
    index('violation_decisions_person').on(t.personId, t.decidedOn, t.number, t.id),
    index('violation_decisions_to_pay').on(t.personId, t.payBy, t.number).where(sql`state = 'in-force' AND paid_on IS NULL AND fine_fen > 0`),
    index('violation_decisions_batch').on(t.batch),
    index('violation_decisions_unpaid').on(t.payBy).where(sql`state = 'in-force' AND paid_on IS NULL AND fine_fen > 0`),
    check('violation_decisions_amounts', sql`fine_fen >= 0 AND points BETWEEN 0 AND 12`),
    check('violation_decisions_state', sql`state IN ('in-force','revoked') AND (state = 'revoked') = (revoked_on IS NOT NULL)`),
    check('violation_decisions_paid', sql`(paid_on IS NULL) = (surcharge_fen IS NULL)`),
  ],
)

/**
 * Points of a licence, each with the decision it was booked with (PTS-03, VIO-13). What a licence holds on a day is reckoned from these rows
 * (`lib/policy/violations/booked-points.ts`). The decision may be of another province (D4), so nothing refers to its row.
 */
export const pointBookings = sqliteTable(
  'point_bookings',
  {
    id: text().primaryKey(),
    licenceId: text().notNull().references(() => licences.id),
    /** Id of the decision, or where else it is from: `opening:…` for what the register held before. */
    decision: text().notNull().unique(),
    points: integer().notNull(),
    fineFen: integer().notNull(),
    decidedOn: text().notNull(),
    payBy: text().notNull(),
    paidOn: text(),
    revokedOn: text(),
    /** Of the decision: a message that is older than what stands changes nothing. */
    revision: integer().notNull().default(1),
  },
  (t) => [index('point_bookings_licence').on(t.licenceId), check('point_bookings_points', sql`points >= 0 AND fine_fen >= 0`)],
)

/** The days on which education cleared a licence of everything booked until then (PTS-05). */
export const pointClearings = sqliteTable(
  'point_clearings',
  {
    licenceId: text().notNull().references(() => licences.id),
    clearedOn: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.licenceId, t.clearedOn] })],
)
