import { and, count, lte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examOffers } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { assignExaminers, countOnSite, examinersLeft, releaseExaminers } from './plan-counters'
import { findSession } from './publish-session'
import { sessionIsOpen } from './still-open'

/** More or fewer places until closing; after it fewer only, and never fewer than were given (EXM-23). */
export const changeCapacity = command({
  name: 'exam.change-capacity',
  action: 'exam.plan',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40), revision: z.coerce.number().int(), capacity: z.coerce.number().int().min(1, 'plan.capacity').max(2_000, 'plan.capacity') }),
  load: ({ tx, ctx, input: { sessionId } }) => findSession(tx, ctx, sessionId),
  about: (session, { ctx }) => ({ province: ctx.place.province, place: session.place }),
  async run({ tx, ctx, input: { revision, capacity }, subject: session }) {
    // A place that is offered is given until the answer (EXM-22).
    const [offered] = await tx.select({ n: count() }).from(examOffers).where(and(eq(examOffers.sessionId, session.id), eq(examOffers.state, 'open')))
    const given = session.allotted + (offered?.n ?? 0)
    if (capacity < given) return refuse(problem('plan.below-allotted', 'capacity', { allotted: given }))
    const beforeClosing = or(eq(examSessions.state, 'planned'), sessionIsOpen(tx, ctx.now))
    const fewer = and(eq(examSessions.state, 'ranked'), sql`${examSessions.capacity} > ${capacity}`)
    const [changed] = await tx.update(examSessions).set({ capacity, revision: sql`${examSessions.revision} + 1` })
      .where(and(eq(examSessions.id, session.id), eq(examSessions.revision, revision), lte(examSessions.allotted, capacity), or(beforeClosing, fewer))).returning()
    if (!changed) return refuse(problem(session.revision === revision ? 'plan.closed' : 'session.changed-meanwhile', 'capacity'))
    const { siteId, testOn, subject } = session
    if (!(await countOnSite(tx, { siteId, day: testOn, subject }, capacity - session.capacity))) return refuse(problem('plan.over-site', 'capacity', { left: 0 }))
    const examiners = await releaseExaminers(tx, session.id)
    if (!(await assignExaminers(tx, changed, await examinersLeft(tx, examiners, testOn)))) return refuse(problem('plan.over-examiners', 'capacity', { left: 0 }))
    return done({ sessionId: session.id, revision: changed.revision }, { subject: session.id, detail: { from: session.capacity, to: capacity } })
  },
})
