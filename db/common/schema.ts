import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What every database of the platform has: audit, outbox, jobs, idempotency, one-time codes, settings. */

export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey(),
    at: integer().notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    onBehalfOf: text(),
    channel: text().notNull(),
    intent: text().notNull(),
    subject: text(),
    outcome: text({ enum: ['done', 'refused', 'denied'] }).notNull(),
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  /** What an auditor is shown among millions of rows (G5). */
  (t) => [index('audit_alarms').on(t.at).where(sql`intent LIKE '%.alarm'`)],
)

export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    topic: text().notNull(),
    /** At least once on the way out, once in effect: the receiver knows the key. */
    key: text().notNull().unique(),
    /** Subject whose messages keep their order (D4). */
    subject: text(),
    payload: text().notNull(),
    state: text({ enum: ['waiting', 'sent', 'parked'] }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    availableAt: integer().notNull(),
    leaseUntil: integer(),
    lastProblem: text(),
    createdAt: integer().notNull(),
    sentAt: integer(),
  },
  (t) => [
    index('outbox_waiting').on(t.availableAt).where(sql`state = 'waiting'`),
    // Whether an earlier message of a subject waits is asked for each that could go; a crowd's messages wait by the thousand.
    index('outbox_subject').on(t.subject).where(sql`state = 'waiting' AND subject IS NOT NULL`),
    check('outbox_state', sql`state IN ('waiting','sent','parked')`),
  ],
)

/** Messages already applied here (D4). */
export const inbox = sqliteTable('inbox', {
  key: text().primaryKey(),
  topic: text().notNull(),
  appliedAt: integer().notNull(),
})

export const jobs = sqliteTable(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    /** A job may be asked for twice and stands once. */
    key: text().notNull().unique(),
    payload: text().notNull(),
    /** Business time: due when ctx.now reaches it. */
    dueAt: integer().notNull(),
    state: text({ enum: ['waiting', 'done', 'dead'] }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    leaseUntil: integer(),
    lastProblem: text(),
    doneAt: integer(),
  },
  (t) => [
    index('jobs_due').on(t.dueAt).where(sql`state = 'waiting'`),
    check('jobs_state', sql`state IN ('waiting','done','dead')`),
  ],
)

export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text().notNull(),
    actor: text().notNull(),
    command: text().notNull(),
    fingerprint: text().notNull(),
    answer: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] }), index('idempotency_at').on(t.at)],
)

export const codes = sqliteTable(
  'codes',
  {
    id: text().primaryKey(),
    /** Keyed hash of the phone number. */
    phoneKey: text().notNull(),
    purpose: text().notNull(),
    /** What the code is bound to: an attempt, a draft, a hold. */
    boundTo: text().notNull(),
    codeHash: text().notNull(),
    civilDay: text().notNull(),
    sentAt: integer().notNull(),
    expiresAt: integer().notNull(),
    tries: integer().notNull().default(0),
    usedAt: integer(),
    voidedAt: integer(),
  },
  (t) => [
    index('codes_phone').on(t.phoneKey, t.purpose, t.civilDay),
    index('codes_bound').on(t.boundTo, t.purpose),
    check('codes_tries', sql`tries BETWEEN 0 AND 5`),
  ],
)

export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
})

