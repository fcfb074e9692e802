import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people'

export const terminals = sqliteTable(
  'terminals',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    /** Printed on the case: 淮安-001. */
    code: text().notNull().unique(),
    name: text().notNull(),
    location: text().notNull(),
    /** SPKI of the device's non-extractable key (KSK-06); null until enrolled. */
    publicKey: text(),
    enrolmentHash: text().unique(),
    enrolmentExpiresAt: integer(),
    enrolledAt: integer(),
    services: text().notNull(),
    state: text({ enum: ['awaiting-enrolment', 'in-service', 'maintenance', 'revoked'] }).notNull(),
    seenAt: integer(),
    screen: text(),
    paper: text(),
    message: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [check('terminals_state', sql`state IN ('awaiting-enrolment','in-service','maintenance','revoked')`), check('terminals_key', sql`state <> 'in-service' OR public_key IS NOT NULL`), index('terminals_place').on(t.place)],
)

/** Nonces a device has proven itself with, until they expire anyway; each is good once. */
export const deviceChallenges = sqliteTable(
  'device_challenges',
  {
    nonce: text().primaryKey(),
    terminalId: text().notNull().references(() => terminals.id),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (t) => [index('device_challenges_terminal').on(t.terminalId, t.expiresAt)],
)

/** A terminal proven by its key: the cookie of the kiosk points here. */
export const terminalSessions = sqliteTable(
  'terminal_sessions',
  {
    id: text().primaryKey(),
    terminalId: text().notNull().references(() => terminals.id),
    startedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [index('terminal_sessions_terminal').on(t.terminalId)],
)

/** One person at one terminal, for minutes (KSK-04). Machine time. */
export const visits = sqliteTable(
  'visits',
  {
    id: text().primaryKey(),
    terminalId: text().notNull().references(() => terminals.id),
    personId: text().references(() => people.id),
    level: text({ enum: ['L0', 'L1', 'L2'] }).notNull(),
    startedAt: integer().notNull(),
    seenAt: integer().notNull(),
    expiresAt: integer().notNull(),
    endedAt: integer(),
    endedBy: text(),
  },
  (t) => [index('visits_terminal').on(t.terminalId, t.startedAt), check('visits_level', sql`level IN ('L0','L1','L2') AND (level = 'L0') = (person_id IS NULL)`)],
)

/** Who a visit says it is, until the code is typed; the same row whoever is known by that number (REG-15). */
export const visitClaims = sqliteTable(
  'visit_claims',
  {
    id: text().primaryKey(),
    visitId: text().notNull().references(() => visits.id),
    terminalId: text().notNull().references(() => terminals.id),
    /** Keyed hash of what was typed. */
    numberKey: text().notNull(),
    personId: text().references(() => people.id),
    civilDay: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('visit_claims_when').on(t.at), index('visit_claims_visit').on(t.visitId, t.at), index('visit_claims_number').on(t.numberKey, t.civilDay), index('visit_claims_terminal').on(t.terminalId, t.at)],
)

/** KSK-03: what a reader read is good for the visit that brought it first, whoever else may have seen it pass. */
export const cardReadings = sqliteTable(
  'card_readings',
  {
    seal: text().primaryKey(),
    visitId: text().notNull(),
    readAt: integer().notNull(),
  },
  (t) => [index('card_readings_when').on(t.readAt)],
)

/** KSK-08: failed identities per terminal and per person's key. */
export const identityFailures = sqliteTable(
  'identity_failures',
  {
    id: text().primaryKey(),
    terminalId: text().notNull().references(() => terminals.id),
    documentKey: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('identity_failures_when').on(t.terminalId, t.at)],
)
