import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { examExaminers, examSessions, examSites } from './exam-plans'
import { learners } from './licence-papers'
import { people } from './people'

/** Driving tests: bookings, the closing that ranks them, offers and results (rules.md §3). */

const SUBJECT = sql`subject IN ('K1','K2','K3R','K3S')`
const subject = () => text({ enum: ['K1', 'K2', 'K3R', 'K3S'] }).notNull()

/** One booking of one subject: accepted, then ranked, then tested. */
export const examBookings = sqliteTable(
  'exam_bookings',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    /** What people see and say. */
    number: text().notNull().unique(),
    learnerId: text().notNull().references(() => learners.id),
    personId: text().notNull().references(() => people.id),
    subject: subject(),
    state: text({
      enum: ['accepted', 'cancelled', 'not-allotted', 'allotted', 'window-cancelled', 'passed', 'failed', 'absent', 'session-cancelled', 'void'],
    }).notNull(),
    channel: text().notNull(),
    enteredBy: text().notNull(),
    /** The first submission; a change of wishes keeps it (EXM-18). */
    submittedAt: integer().notNull(),
    /** Of all its wishes (EXM-20). */
    closesAt: integer().notNull(),
    /** The session that was given, and the place in its ranked list; from the closing on. */
    sessionId: text().references(() => examSessions.id),
    rank: integer(),
    /** The key it was ranked by, as it stood at closing (EXM-17). */
    queueAt: integer(),
    queueReason: text({ enum: ['accepted', 'test', 'cancelled', 'absent'] }),
    /** The office moved the session: the applicant may cancel without loss (F29). */
    wasMoved: integer({ mode: 'boolean' }).notNull().default(false),
    /** Whether the last word said that it would get a place as things stood (F26). */
    toldWithin: integer({ mode: 'boolean' }),
    /** When the outcome of the closing was told; what is not told yet is told when the job runs again. */
    toldAt: integer(),
    endedAt: integer(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('exam_bookings_live').on(t.personId, t.subject).where(sql`state IN ('accepted','allotted')`),
    index('exam_bookings_learner').on(t.learnerId, t.subject),
    index('exam_bookings_person').on(t.personId, t.submittedAt),
    index('exam_bookings_closing').on(t.place, t.closesAt, t.state),
    index('exam_bookings_session').on(t.sessionId, t.rank).where(sql`session_id IS NOT NULL`),
    index('exam_bookings_untold').on(t.place, t.closesAt).where(sql`rank IS NOT NULL AND told_at IS NULL`),
    check('exam_bookings_subject', SUBJECT),
    check('exam_bookings_state', sql`state IN ('accepted','cancelled','not-allotted','allotted','window-cancelled','passed','failed','absent','session-cancelled','void')`),
    check('exam_bookings_has_session', sql`state NOT IN ('allotted','passed','failed','absent') OR session_id IS NOT NULL`),
    check('exam_bookings_queue', sql`(queue_at IS NULL) = (queue_reason IS NULL)`),
  ],
)

/** Ranked preferences of a booking (EXM-20). */
export const examWishes = sqliteTable(
  'exam_wishes',
  {
    bookingId: text().notNull().references(() => examBookings.id),
    preference: integer().notNull(),
    sessionId: text().notNull().references(() => examSessions.id),
    /** The rank in that session's list, from the closing on. */
    rank: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.bookingId, t.preference] }),
    uniqueIndex('exam_wishes_once').on(t.bookingId, t.sessionId),
    index('exam_wishes_session').on(t.sessionId, t.preference),
    check('exam_wishes_preference', sql`preference BETWEEN 1 AND 3`),
  ],
)

/** One closing of one place: what was hashed, ranked and published, step by step (EXM-15). */
export const examClosings = sqliteTable(
  'exam_closings',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    closesAt: integer().notNull(),
    state: text({ enum: ['waiting', 'listed', 'ranked', 'told'] }).notNull(),
    /** SHA-256 of the published rule text it goes by. */
    ruleHash: text().notNull(),
    /** Canonical JSON of sessions and applicants as they stood at closing, and its SHA-256, public before anything was ranked. */
    list: text(),
    listHash: text(),
    listedAt: integer(),
    /** The published file, byte for byte: the list and what came of it. */
    file: text(),
    fileHash: text(),
    rankedAt: integer(),
    toldAt: integer(),
  },
  (t) => [
    uniqueIndex('exam_closings_instant').on(t.place, t.closesAt),
    check('exam_closings_state', sql`state IN ('waiting','listed','ranked','told')`),
    check('exam_closings_list', sql`state = 'waiting' OR (list IS NOT NULL AND list_hash IS NOT NULL AND listed_at IS NOT NULL)`),
    check('exam_closings_file', sql`state IN ('waiting','listed') OR (file IS NOT NULL AND file_hash IS NOT NULL AND ranked_at IS NOT NULL)`),
  ],
)

/** A place that a winner gave up, offered down the ranked list one by one (EXM-22). */
export const examOffers = sqliteTable(
  'exam_offers',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    sessionId: text().notNull().references(() => examSessions.id),
    /** Whose place it was. */
    freedBy: text().notNull().references(() => examBookings.id),
    /** To whom it is offered: a booking of the session that was not allotted. */
    bookingId: text().notNull().references(() => examBookings.id),
    personId: text().notNull().references(() => people.id),
    rank: integer().notNull(),
    state: text({ enum: ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'] }).notNull(),
    offeredAt: integer().notNull(),
    endsAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('exam_offers_open').on(t.freedBy).where(sql`state = 'open'`),
    uniqueIndex('exam_offers_taken').on(t.freedBy).where(sql`state = 'accepted'`),
    uniqueIndex('exam_offers_once').on(t.freedBy, t.bookingId),
    index('exam_offers_session').on(t.sessionId, t.state),
    index('exam_offers_booking').on(t.bookingId, t.state),
    index('exam_offers_person').on(t.personId, t.state),
    check('exam_offers_state', sql`state IN ('open','accepted','declined','lapsed','withdrawn')`),
  ],
)

/** A result file of a test site: the same one counts once. */
export const examResultFiles = sqliteTable(
  'exam_result_files',
  {
    id: text().primaryKey(),
    siteId: text().notNull().references(() => examSites.id),
    /** SHA-256 of the signed bytes. */
    digest: text().notNull().unique(),
    serial: integer().notNull(),
    lines: integer().notNull(),
    importedBy: text().notNull(),
    importedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('exam_result_files_serial').on(t.siteId, t.serial), check('exam_result_files_lines', sql`lines > 0`)],
)

/** What came of a booking: the test, its re-sit of the same day, or nobody there (EXM-08, EXM-11). */
export const examResults = sqliteTable(
  'exam_results',
  {
    bookingId: text().primaryKey().references(() => examBookings.id),
    sessionId: text().notNull().references(() => examSessions.id),
    learnerId: text().notNull().references(() => learners.id),
    organisationId: text().notNull(),
    examinerId: text().references(() => examExaminers.id),
    subject: subject(),
    licenceClass: text().notNull(),
    outcome: text({ enum: ['passed', 'failed', 'absent'] }).notNull(),
    firstScore: integer(),
    secondScore: integer(),
    takenOn: text().notNull(),
    takenAt: integer().notNull(),
    source: text({ enum: ['examiner', 'file', 'no-show'] }).notNull(),
    fileId: text().references(() => examResultFiles.id),
    enteredBy: text().notNull(),
    enteredAt: integer().notNull(),
    /** A pass that a fifth failure or fraud took away (EXM-09, EXM-25). */
    voidedAt: integer(),
  },
  (t) => [
    uniqueIndex('exam_results_passed').on(t.learnerId, t.subject).where(sql`outcome = 'passed' AND voided_at IS NULL`),
    index('exam_results_learner').on(t.learnerId, t.subject),
    index('exam_results_school').on(t.organisationId, t.takenOn, t.subject),
    index('exam_results_session').on(t.sessionId),
    check('exam_results_subject', SUBJECT),
    check('exam_results_outcome', sql`outcome IN ('passed','failed','absent')`),
    check('exam_results_scores', sql`(outcome = 'absent') = (first_score IS NULL) AND (first_score IS NULL OR first_score BETWEEN 0 AND 100) AND (second_score IS NULL OR (first_score IS NOT NULL AND second_score BETWEEN 0 AND 100))`),
    check('exam_results_source', sql`source IN ('examiner','file','no-show') AND (source = 'file') = (file_id IS NOT NULL)`),
  ],
)
