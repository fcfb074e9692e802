import { and, asc, gt, isNull, lte, notExists, or, sql, type Column, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { jobs, outbox } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Db, Handle } from '@/db/handle'
import { statement } from '@/db/statement'
import { DAY, MINUTE, SECOND, type Instant } from '@/lib/kernel/clock'
import { open, type KeyRing } from '@/lib/kernel/crypto'

const LEASE = 30 * SECOND
/** As many as this at a time; a full batch has more behind it. */
export const BATCH = 20
export const PARK_AFTER = 12

const LONGEST_BACKOFF = 10 * MINUTE
/** Grows from a second to ten minutes. */
const backoff = (attempts: number): number => Math.min(2 ** attempts * SECOND, LONGEST_BACKOFF)

/**
 * An instant that has come, or one so far ahead that only a clock that ran ahead can have written it: after the clock is set
 * right, work must not wait for the wrong hour to come again (H11). Both are placeholders: the runner asks again and again.
 */
const isDue = (column: Column, now: string, ahead: string): SQL | undefined => or(lte(column, sql.placeholder(now)), gt(column, sql.placeholder(ahead)))

export type Delivered = { kind: 'sent' } | { kind: 'later'; reason: string } | { kind: 'never'; reason: string }
export type OutboxRow = { readonly id: string; readonly topic: string; readonly key: string; readonly payload: unknown }
export type JobRow = { readonly id: string; readonly kind: string; readonly payload: unknown; readonly dueAt: Instant }

/** Ids of what may go now. */
export const readyMessages = (db: Db) => {
  const earlier = alias(outbox, 'earlier')
  return db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.state, 'waiting'),
        isDue(outbox.availableAt, 'now', 'dayAhead'),
        or(isNull(outbox.leaseUntil), isDue(outbox.leaseUntil, 'now', 'leaseUntil')),
        or(
          isNull(outbox.subject),
          notExists(
            // The state is written out, so that the index of those that wait is taken whatever is bound.
            db.select({ one: sql`1` }).from(earlier)
              .where(and(eq(earlier.subject, outbox.subject), sql`"earlier".state = 'waiting'`, sql`"earlier".rowid < "outbox".rowid`)),
          ),
        ),
      ),
    )
    .orderBy(asc(outbox.availableAt))
    .limit(BATCH)
}

const claimOutbox = statement((db) =>
  db
    .update(outbox)
    .set({ leaseUntil: sql`${sql.placeholder('leaseUntil')}`, attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} IN ${readyMessages(db)}`)
    .returning()
    .prepare(),
)

/** Claims waiting messages under a lease, oldest of each subject first (H7, D4); row ids grow in the order of writing. */
const claimMessages = (handle: Handle, now: Instant) =>
  handle.write((tx) => claimOutbox(tx).all({ now, dayAhead: now + DAY, leaseUntil: now + LEASE }))

const markSent = statement((db) =>
  db
    .update(outbox)
    .set({ state: 'sent', sentAt: sql`${sql.placeholder('now')}`, leaseUntil: null, lastProblem: null, payload: '' })
    .where(eq(outbox.id, sql.placeholder('id')))
    .prepare(),
)

const settleMessage = (handle: Handle, { id, attempts }: { id: string; attempts: number }, outcome: Delivered, now: Instant) =>
  handle.write(async (tx) => {
    if (outcome.kind === 'sent') return void (await markSent(tx).run({ id, now }))
    const change =
      outcome.kind === 'never' || attempts >= PARK_AFTER
        ? { state: 'parked' as const, leaseUntil: null, lastProblem: outcome.reason }
        : { leaseUntil: null, lastProblem: outcome.reason, availableAt: now + backoff(attempts) }
    await tx.update(outbox).set(change).where(eq(outbox.id, id)).returning({ id: outbox.id })
  })

/** Sends what waits in one database; the payload of a sent message is wiped (E5). Returns how many were tried. */
export const drainOutbox = async (
  handle: Handle,
  keys: KeyRing,
  now: () => Instant,
  deliver: (row: OutboxRow) => Promise<Delivered>,
): Promise<number> => {
  const claimed = await claimMessages(handle, now())
  const send = async (row: (typeof claimed)[number]): Promise<void> => {
    const outcome = await openMessage(row)
      .then(deliver)
      .catch((error: unknown): Delivered => ({ kind: 'later', reason: error instanceof Error ? error.name : 'fault' }))
    await settleMessage(handle, row, outcome, now())
  }
  const openMessage = async ({ id, topic, key, payload }: (typeof claimed)[number]): Promise<OutboxRow> =>
    ({ id, topic, key, payload: JSON.parse(open(keys, 'outbox.payload', id, payload)) })
  await Promise.all(claimed.map(send))
  return claimed.length
}

const claimDue = statement((db) => {
  const ready = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(eq(jobs.state, 'waiting'), lte(jobs.dueAt, sql.placeholder('businessNow')), or(isNull(jobs.leaseUntil), isDue(jobs.leaseUntil, 'now', 'backoffAhead'))),
    )
    .orderBy(asc(jobs.dueAt))
    .limit(BATCH)
  return db
    .update(jobs)
    .set({ leaseUntil: sql`${sql.placeholder('leaseUntil')}`, attempts: sql`${jobs.attempts} + 1` })
    .where(sql`${jobs.id} IN ${ready}`)
    .returning()
    .prepare()
})

const claimJobs = (handle: Handle, businessNow: Instant, now: Instant) =>
  handle.write((tx) => claimDue(tx).all({ businessNow, now, backoffAhead: now + LONGEST_BACKOFF, leaseUntil: now + LEASE }))

/** Runs what is due in one database; a missed job is simply due (D13). A job may run twice without harm. */
export const runJobs = async (
  handle: Handle,
  clocks: { business: () => Instant; machine: () => Instant },
  work: (row: JobRow) => Promise<void>,
): Promise<number> => {
  const claimed = await claimJobs(handle, clocks.business(), clocks.machine())
  for (const row of claimed) {
    const problem = await work({ id: row.id, kind: row.kind, payload: JSON.parse(row.payload), dueAt: row.dueAt }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.name : 'fault'),
    )
    const at = clocks.machine()
    const change =
      problem === null
        ? { state: 'done' as const, doneAt: at, leaseUntil: null, lastProblem: null }
        : row.attempts >= PARK_AFTER
          ? { state: 'dead' as const, leaseUntil: null, lastProblem: problem }
          : { leaseUntil: at + backoff(row.attempts), lastProblem: problem }
    await handle.write((tx) => tx.update(jobs).set(change).where(eq(jobs.id, row.id)).returning({ id: jobs.id }))
  }
  return claimed.length
}
