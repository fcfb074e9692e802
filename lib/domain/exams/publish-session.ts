import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examClosings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { addDays, instantOf, SECOND } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { ALLOTMENT_RULE } from '@/lib/policy/exams/allotment-rule'
import { planIsPublicInTime } from '@/lib/policy/exams/closing'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'
import { planRankNotices } from './tell-ranks'
import type { SessionRow } from './wished-sessions'

/** What arrived in time but waits for its turn to be written is let through before the list is drawn up. */
const SETTLES = 3 * SECOND

export const findSession = async (tx: Tx, ctx: Context, sessionId: string): Promise<SessionRow | null> => {
  const [row] = await tx.select().from(examSessions).where(and(eq(examSessions.id, sessionId), eq(examSessions.place, ctx.place.code)))
  return row ?? null
}

/** From now on anybody can see by which rule it will be ranked, and when (EXM-15). */
export const openClosing = async (tx: Tx, ctx: Context, { place, closesAt }: Pick<SessionRow, 'place' | 'closesAt'>): Promise<void> => {
  await tx.insert(examClosings).values({ id: newId('exc', ctx.machineNow), place, closesAt, state: 'waiting', ruleHash: ALLOTMENT_RULE.sha256 }).onConflictDoNothing()
  await schedule(tx, ctx, { kind: 'exam.close', key: `exam.close:${place}:${closesAt}`, payload: { place, closesAt }, dueAt: closesAt + SETTLES })
  await planRankNotices(tx, ctx, place)
}

/** F28 at nine on the day before. */
export const planReminder = (tx: Tx, ctx: Context, { id, testOn }: Pick<SessionRow, 'id' | 'testOn'>): Promise<void> =>
  schedule(tx, ctx, { kind: 'exam.remind', key: `exam.remind:${id}:${testOn}`, payload: { sessionId: id }, dueAt: instantOf(addDays(testOn, -1), '09:00') })

/** Public at least ten days before the test (EXM-14); it takes bookings from this very instant (EXM-16). */
export const publishSession = command({
  name: 'exam.publish-session',
  action: 'exam.plan',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input: { sessionId } }) => findSession(tx, ctx, sessionId),
  about: (session, { ctx }) => ({ province: ctx.place.province, place: session.place }),
  async run({ tx, ctx, input: { revision }, subject: session }) {
    const late = planIsPublicInTime(session.testOn, { today: ctx.today, instant: ctx.now }, ruleMomentOf(ctx))
    if (late) return refuse(late)
    const [published] = await tx.update(examSessions).set({ state: 'published', opensAt: ctx.now, revision: sql`${examSessions.revision} + 1` })
      .where(and(eq(examSessions.id, session.id), eq(examSessions.revision, revision), eq(examSessions.state, 'planned'))).returning()
    if (!published) return refuse(problem('session.changed-meanwhile'))
    await openClosing(tx, ctx, published)
    await planReminder(tx, ctx, published)
    const { subject, testOn, capacity } = published
    return done({ sessionId: session.id, revision: published.revision }, { subject: session.id, detail: { subject, testOn, capacity, closesAt: published.closesAt } })
  },
})
