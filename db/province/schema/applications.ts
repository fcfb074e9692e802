import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'

const OPEN = sql`status IN ('draft','submitted','returned','awaiting-payment','approved','in-production','ready-for-collection','posted','undelivered','at-counter')`

export const applications = sqliteTable(
  'applications',
  {
    id: text().primaryKey(),
    /** What people see and say: 2026-32-000123. */
    number: text().notNull().unique(),
    place: text().notNull(),
    service: text().notNull(),
    version: integer().notNull(),
    applicantId: text().notNull().references(() => people.id),
    /** The vehicle or licence it is about (VEH-18). */
    subjectId: text().notNull(),
    channel: text().notNull(),
    enteredBy: text().notNull(),
    status: text({
      enum: ['draft', 'submitted', 'returned', 'awaiting-payment', 'approved', 'rejected', 'in-production', 'ready-for-collection', 'posted', 'delivered', 'undelivered', 'at-counter', 'completed', 'withdrawn', 'lapsed'],
    }).notNull(),
    factsSealed: text().notNull(),
    decisionSealed: text(),
    /** Frozen when quoted, fen (FEE). */
    feeFen: integer(),
    /** Frozen with it; none when nothing is posted (FEE-05). */
    postageFen: integer(),
    officeId: text(),
    takenBy: text(),
    startedAt: integer().notNull(),
    submittedAt: integer(),
    /** Civil date, legal deadline of the review. */
    dueOn: text(),
    statusSince: integer().notNull(),
    /** A draft ends here (machine time; kiosk 24 h, KSK-05). */
    draftUntil: integer(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('applications_open').on(t.service, t.subjectId).where(OPEN),
    index('applications_subject').on(t.subjectId, t.service),
    index('applications_applicant').on(t.applicantId, t.startedAt),
    // Who has taken it stands in both, so that counting and leafing touch no row.
    index('applications_queue').on(t.place, t.status, t.dueOn, t.id, t.takenBy),
    index('applications_queue_service').on(t.place, t.service, t.status, t.dueOn, t.id, t.takenBy),
    index('applications_taken').on(t.takenBy, t.status, t.dueOn).where(sql`taken_by IS NOT NULL`),
    check('applications_status', sql`status IN ('draft','submitted','returned','awaiting-payment','approved','rejected','in-production','ready-for-collection','posted','delivered','undelivered','at-counter','completed','withdrawn','lapsed')`),
    check('applications_fee', sql`fee_fen IS NULL OR fee_fen >= 0`),
  ],
)

/** The record of a case; written with each change of status, never altered. */
export const applicationEvents = sqliteTable(
  'application_events',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    revision: integer().notNull(),
    at: integer().notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    transition: text().notNull(),
    fromStatus: text(),
    toStatus: text().notNull(),
    noteSealed: text(),
    trace: text(),
  },
  (t) => [uniqueIndex('application_events_revision').on(t.applicationId, t.revision)],
)

/** E4: staff give a purpose once per case before personal data opens; the citizen sees it. */
export const disclosures = sqliteTable(
  'disclosures',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    personId: text().notNull().references(() => people.id),
    staffId: text().notNull(),
    office: text().notNull(),
    /** In the officer's words, for the person and the auditor; null for what was told before words were sealed. */
    purposeSealed: text(),
    at: integer().notNull(),
    /** Civil day of the machine's clock, for the officer's daily limit. */
    day: text().notNull(),
  },
  (t) => [
    uniqueIndex('disclosures_once').on(t.applicationId, t.staffId),
    index('disclosures_person').on(t.personId),
    index('disclosures_day').on(t.staffId, t.day),
  ],
)

/** A code that carries an unfinished draft from one face to another. */
export const draftHandoffs = sqliteTable(
  'draft_handoffs',
  {
    codeHash: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (t) => [index('draft_handoffs_application').on(t.applicationId)],
)

/** Double entry, append-only, fen (H6). The two or more rows of a transfer sum to zero. */
export const ledger = sqliteTable(
  'ledger',
  {
    id: text().primaryKey(),
    transferId: text().notNull(),
    account: text().notNull(),
    amountFen: integer().notNull(),
    applicationId: text().references(() => applications.id),
    reason: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [uniqueIndex('ledger_leg').on(t.transferId, t.account), index('ledger_account').on(t.account), check('ledger_amount', sql`amount_fen <> 0`)],
)
