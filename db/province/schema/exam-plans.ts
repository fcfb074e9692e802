import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Driving tests: sites, what they can do, and the plan of sessions (EXM-14, EXM-23). */

const SUBJECT = sql`subject IN ('K1','K2','K3R','K3S')`
const subject = () => text({ enum: ['K1', 'K2', 'K3R', 'K3S'] }).notNull()

export const examSites = sqliteTable(
  'exam_sites',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    addressZh: text().notNull(),
    addressEn: text().notNull(),
    phone: text().notNull(),
    /** WGS 84, millionths of a degree. */
    latitude: integer().notNull(),
    longitude: integer().notNull(),
    /** Ed25519, base64 of the SPKI: the site's system signs its result files with it. */
    resultKey: text(),
    state: text({ enum: ['active', 'closed'] }).notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('exam_sites_place').on(t.place, t.state),
    check('exam_sites_state', sql`state IN ('active','closed')`),
    check('exam_sites_coordinates', sql`latitude BETWEEN -90000000 AND 90000000 AND longitude BETWEEN -180000000 AND 180000000`),
  ],
)

/** The approved daily maximum of a site for a subject (EXM-23, G23). */
export const examSiteLimits = sqliteTable(
  'exam_site_limits',
  {
    siteId: text().notNull().references(() => examSites.id),
    subject: subject(),
    dailyMax: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.subject] }), check('exam_site_limits_subject', SUBJECT), check('exam_site_limits_max', sql`daily_max > 0`)],
)

/** Published test routes on the road (G23). */
export const examRoutes = sqliteTable(
  'exam_routes',
  {
    id: text().primaryKey(),
    siteId: text().notNull().references(() => examSites.id),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    metres: integer().notNull(),
    /** What is passed, in words. */
    courseZh: text().notNull(),
    courseEn: text().notNull(),
  },
  (t) => [index('exam_routes_site').on(t.siteId), check('exam_routes_metres', sql`metres > 0`)],
)

/** The kinds of test vehicles of a site; a driven session names one, so an applicant chooses the vehicle with the session. */
export const examVehicles = sqliteTable(
  'exam_vehicles',
  {
    id: text().primaryKey(),
    siteId: text().notNull().references(() => examSites.id),
    licenceClass: text().notNull(),
    gearbox: text({ enum: ['manual', 'automatic'] }).notNull(),
    model: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    uniqueIndex('exam_vehicles_kind').on(t.siteId, t.licenceClass, t.gearbox, t.model),
    check('exam_vehicles_gearbox', sql`gearbox IN ('manual','automatic')`),
    check('exam_vehicles_count', sql`count > 0`),
  ],
)

/** Examiners stand in publications by number only (G25). */
export const examExaminers = sqliteTable(
  'exam_examiners',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    number: text().notNull().unique(),
    nameSealed: text().notNull(),
    /** Comma-separated. */
    subjects: text().notNull(),
    classes: text().notNull(),
    dailyMax: integer().notNull(),
    state: text({ enum: ['active', 'ended'] }).notNull(),
  },
  (t) => [
    index('exam_examiners_place').on(t.place, t.state),
    check('exam_examiners_state', sql`state IN ('active','ended')`),
    check('exam_examiners_max', sql`daily_max > 0`),
  ],
)

/** What is planned of a site's approved maximum on a day: the counter refuses what would pass it (EXM-23). */
export const examSiteDays = sqliteTable(
  'exam_site_days',
  {
    siteId: text().notNull().references(() => examSites.id),
    day: text().notNull(),
    subject: subject(),
    approvedMax: integer().notNull(),
    planned: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.day, t.subject] }), check('exam_site_days_planned', sql`planned BETWEEN 0 AND approved_max`)],
)

/** The same of an examiner's day. */
export const examExaminerDays = sqliteTable(
  'exam_examiner_days',
  {
    examinerId: text().notNull().references(() => examExaminers.id),
    day: text().notNull(),
    approvedMax: integer().notNull(),
    assigned: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.examinerId, t.day] }), check('exam_examiner_days_assigned', sql`assigned BETWEEN 0 AND approved_max`)],
)

/** The plan: one row a session (EXM-14). Applications are taken above capacity; places are given at closing. */
export const examSessions = sqliteTable(
  'exam_sessions',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    siteId: text().notNull().references(() => examSites.id),
    subject: subject(),
    /** Comma-separated. */
    classes: text().notNull(),
    vehicleId: text().references(() => examVehicles.id),
    /** Civil date and wall clock in Shanghai; `startsAt` is the same instant. */
    testOn: text().notNull(),
    startTime: text().notNull(),
    endTime: text().notNull(),
    startsAt: integer().notNull(),
    capacity: integer().notNull(),
    allotted: integer().notNull().default(0),
    /** Business instants; [opensAt, closesAt) takes bookings (EXM-16). opensAt = publication. */
    opensAt: integer(),
    closesAt: integer().notNull(),
    state: text({ enum: ['planned', 'published', 'ranked', 'cancelled'] }).notNull(),
    /** Why it was moved or cancelled, in the office's words for the applicants (F29). */
    reason: text(),
    plannedBy: text().notNull(),
    plannedAt: integer().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('exam_sessions_day').on(t.place, t.testOn, t.startTime, t.id),
    index('exam_sessions_plan').on(t.place, t.state, t.testOn, t.startTime, t.id, t.subject),
    index('exam_sessions_closing').on(t.place, t.closesAt, t.state),
    index('exam_sessions_site_day').on(t.siteId, t.testOn),
    check('exam_sessions_subject', SUBJECT),
    check('exam_sessions_state', sql`state IN ('planned','published','ranked','cancelled')`),
    check('exam_sessions_capacity', sql`capacity > 0 AND allotted BETWEEN 0 AND capacity`),
    check('exam_sessions_opened', sql`state NOT IN ('published','ranked') OR opens_at IS NOT NULL`),
    check('exam_sessions_order', sql`end_time > start_time AND (opens_at IS NULL OR opens_at < closes_at) AND closes_at < starts_at`),
  ],
)

/** Who examines in a session, and how many of its tests. */
export const examDuties = sqliteTable(
  'exam_duties',
  {
    sessionId: text().notNull().references(() => examSessions.id),
    examinerId: text().notNull().references(() => examExaminers.id),
    day: text().notNull(),
    tests: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.examinerId] }), index('exam_duties_examiner').on(t.examinerId, t.day), check('exam_duties_tests', sql`tests >= 0`)],
)
