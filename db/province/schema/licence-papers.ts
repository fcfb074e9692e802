import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'
import { licences } from './register'

/** LIC-14: three years in sum from the original due date. */
export const deferrals = sqliteTable(
  'deferrals',
  {
    id: text().primaryKey(),
    licenceId: text().notNull().references(() => licences.id),
    kind: text({ enum: ['renewal', 'review', 'certificate'] }).notNull(),
    reason: text({ enum: ['military-service', 'abroad', 'other'] }).notNull(),
    /** The due date before the first deferral. */
    originalDueOn: text().notNull(),
    untilDay: text().notNull(),
    applicationId: text().notNull().unique(),
    grantedOn: text().notNull(),
  },
  (t) => [index('deferrals_licence').on(t.licenceId, t.kind), check('deferrals_kind', sql`kind IN ('renewal','review','certificate')`)],
)

/** A booked examination at a listed hospital (B16). */
export const hospitalVisits = sqliteTable(
  'hospital_visits',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    personId: text().notNull().references(() => people.id),
    organisationId: text().notNull(),
    day: text().notNull(),
    half: text({ enum: ['morning', 'afternoon'] }).notNull(),
    state: text({ enum: ['booked', 'cancelled', 'done', 'missed'] }).notNull(),
    applicationId: text().unique(),
    createdAt: integer().notNull(),
  },
  (t) => [
    uniqueIndex('hospital_visits_booked').on(t.personId).where(sql`state = 'booked'`),
    index('hospital_visits_day').on(t.organisationId, t.day, t.half, t.state),
    check('hospital_visits_state', sql`state IN ('booked','cancelled','done','missed')`),
  ],
)

/** Bodies that the country's register has suspended, as far as the province needs it: nothing of theirs is booked (ORG-08). */
export const suspendedBodies = sqliteTable('suspended_bodies', {
  organisationId: text().primaryKey(),
  suspendedAt: integer().notNull(),
})

/** What a hospital takes in half a day; booked never exceeds the capacity. */
export const hospitalHours = sqliteTable(
  'hospital_hours',
  {
    organisationId: text().notNull(),
    day: text().notNull(),
    half: text({ enum: ['morning', 'afternoon'] }).notNull(),
    place: text().notNull(),
    capacity: integer().notNull(),
    booked: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.day, t.half] }),
    index('hospital_hours_place').on(t.place, t.day),
    check('hospital_hours_booked', sql`booked BETWEEN 0 AND capacity`),
  ],
)

/** The physical certificate a hospital handed in; good for six months (LIC-13). The findings are sealed. */
export const medicalCertificates = sqliteTable(
  'medical_certificates',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    place: text().notNull(),
    personId: text().notNull().references(() => people.id),
    organisationId: text().notNull(),
    visitId: text().unique().references(() => hospitalVisits.id),
    examinedOn: text().notNull(),
    validUntil: text().notNull(),
    isFit: integer({ mode: 'boolean' }).notNull(),
    /** Highest class group it is good for. */
    fitFor: text().notNull(),
    findingsSealed: text().notNull(),
    enteredBy: text().notNull(),
    enteredAt: integer().notNull(),
    state: text({ enum: ['valid', 'void'] }).notNull(),
    voidReason: text(),
    audit: text({ enum: ['none', 'drawn', 'passed', 'failed'] }).notNull().default('none'),
    auditedBy: text(),
  },
  (t) => [
    index('medical_certificates_person').on(t.personId, t.validUntil),
    index('medical_certificates_hospital').on(t.organisationId, t.enteredAt, t.id, t.state),
    index('medical_certificates_audit').on(t.place, t.enteredAt, t.id, t.personId).where(sql`audit = 'drawn'`),
    check('medical_certificates_state', sql`state IN ('valid','void')`),
  ],
)

/** A student's application filed by the school (B20), what was learnt, and the learner's certificate that follows the first test (B21). */
export const learners = sqliteTable(
  'learners',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    personId: text().notNull().references(() => people.id),
    organisationId: text().notNull(),
    applicationId: text().unique(),
    licenceClass: text().notNull(),
    /** Added to a licence that holds a car class, which shortens the wait (EXM-06). */
    addsToCar: integer({ mode: 'boolean' }).notNull().default(false),
    state: text({ enum: ['filed', 'admitted', 'rejected', 'licensed', 'ended'] }).notNull(),
    certificateNumber: text().unique(),
    validFrom: text(),
    validTo: text(),
    filedAt: integer().notNull(),
    /** The admission, where the queue begins (EXM-17). */
    acceptedAt: integer(),
    /** Where tests are taken; at first the place that admitted (EXM-24). */
    testPlace: text(),
    placeChanges: integer().notNull().default(0),
    /** The photo that came with the application was looked at and taken in (EXM-21). */
    photographedOn: text(),
    lastTestAt: integer(),
    lastCancelledAt: integer(),
    lastAbsentAt: integer(),
  },
  (t) => [
    uniqueIndex('learners_live').on(t.personId, t.licenceClass).where(sql`state IN ('filed','admitted')`),
    index('learners_person').on(t.personId, t.state),
    index('learners_organisation').on(t.organisationId, t.filedAt, t.id, t.state),
    check('learners_state', sql`state IN ('filed','admitted','rejected','licensed','ended')`),
    check('learners_admitted', sql`state NOT IN ('admitted','licensed') OR (accepted_at IS NOT NULL AND test_place IS NOT NULL)`),
    check('learners_certificate', sql`(certificate_number IS NULL) = (valid_from IS NULL) AND (valid_from IS NULL) = (valid_to IS NULL)`),
    check('learners_place_changes', sql`place_changes BETWEEN 0 AND 3`),
  ],
)

/** What the school reports of a student's hours, by subject; asked for where the place does (EXM-21). */
export const trainingHours = sqliteTable(
  'training_hours',
  {
    learnerId: text().notNull().references(() => learners.id),
    subject: text({ enum: ['K1', 'K2', 'K3R', 'K3S'] }).notNull(),
    hours: integer().notNull(),
    reportedBy: text().notNull(),
    reportedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.learnerId, t.subject] }),
    check('training_hours_subject', sql`subject IN ('K1','K2','K3R','K3S')`),
    check('training_hours_hours', sql`hours BETWEEN 0 AND 999`),
  ],
)
