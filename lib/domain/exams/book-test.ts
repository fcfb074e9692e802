import { z } from 'zod'
import type { Db, Tx } from '@/db/handle'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { actorId, levelOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { bookingProblems } from '@/lib/policy/exams/may-book'
import { TEST_SUBJECTS, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { wishProblem } from '@/lib/policy/exams/wishes'
import { levelSuffices } from '@/lib/policy/identity-levels'
import { noGeneralBanIsRunning, noLicenceBanIsRunning } from '@/lib/policy/online-bans'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, refuse, refuseButKeep, type Outcome } from '../command'
import { runningBansOf } from '../register/load-standing'
import { bookingTarget } from './booking-target'
import { consentBond } from './consent'
import { loadLearning, type Learning } from './learning'
import { nextTestNumber } from './next-test-number'
import { rankNow } from './queue'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'
import { asWished, loadWished, writeWishes, type SessionRow } from './wished-sessions'
import { wisherOf } from './wisher'

export type Booked = { readonly bookingId: string; readonly number: string; readonly rank: number; readonly capacity: number }

const input = z.strictObject({
  learnerId: z.string().max(40),
  subject: z.enum(TEST_SUBJECTS),
  /** By preference (EXM-20). */
  sessions: z.array(z.string().max(40)).min(1, 'session.missing').max(3, 'session.too-many'),
  /** The student's own, where the school books at its counter (EXM-26). */
  code: typedCode().optional(),
})

/** Who stands before the clerk has shown the document (REG-06); a school acts with the student's code. */
const levelProblem = ({ actor }: Context, at: Learning['at']): Problem | null => {
  if (actor.kind === 'staff' || actor.kind === 'member') return null
  return levelSuffices({ serviceCode: 'A01', held: levelOf(actor), catalogueLevel: 'L2' }, at)
}

/** All reasons against it at once (EXM-02 to EXM-09, EXM-21, BAN-08). */
export const problemsOf = async (db: Db, ctx: Context, learning: Learning, subject: TestSubject): Promise<readonly Problem[]> => {
  const bans = await runningBansOf(db, ctx, learning.learner.personId)
  const refusals = [levelProblem(ctx, learning.at), noLicenceBanIsRunning(bans), ctx.channel === 'office' ? null : noGeneralBanIsRunning(bans)]
  return [...refusals.filter((found) => found !== null), ...bookingProblems(learning.candidate, subject, ctx.today, learning.at)]
}

/** The unique index lets one live booking of a subject in; the wishes close with their sessions. */
const write = async (tx: Tx, ctx: Context, { learner, place }: Learning, subject: TestSubject, wishes: readonly SessionRow[], toldWithin: boolean): Promise<typeof examBookings.$inferSelect | Problem> => {
  const [row] = await tx
    .insert(examBookings)
    .values({
      id: newId('exb', ctx.machineNow), number: await nextTestNumber(tx, ctx), place: place.code, learnerId: learner.id, personId: learner.personId, subject, state: 'accepted',
      channel: ctx.channel, enteredBy: actorId(ctx.actor), submittedAt: ctx.now, closesAt: wishes[0]?.closesAt ?? 0, toldWithin,
    })
    .onConflictDoNothing()
    .returning()
  if (!row) return problem('test.booked-already')
  return (await writeWishes(tx, row.id, wishes, ctx.now)) ? row : problem('session.closed', 'sessions')
}

const consentProblem = (ctx: Context, code: string | undefined): Problem | null => (ctx.actor.kind === 'member' ? codeFormProblem(code ?? '', 'code') : null)

/** Takes the booking above capacity too: when somebody books says nothing about who gets a place (EXM-16, EXM-17). */
export const bookTest = command({
  name: 'exam.book',
  action: 'exam.book',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { learnerId } }) => loadLearning(tx, ctx, learnerId),
  about: ({ learner, place }, { ctx }) => bookingTarget(ctx, { place: place.code, personId: learner.personId, organisationId: learner.organisationId }),
  async run({ tx, ctx, input: { subject, sessions, code }, subject: learning }): Promise<Outcome<Booked>> {
    const { learner, place, at } = learning
    const form = consentProblem(ctx, code)
    if (form) return refuse(form)
    const problems = await problemsOf(tx, ctx, learning, subject)
    if (problems.length) return refuse(...problems)
    const wishes = await loadWished(tx, place.code, sessions)
    const wrong = wishes.length < sessions.length ? problem('session.closed') : wishProblem(wisherOf(learning, subject), wishes.map(asWished), ctx.now, at)
    if (wrong) return refuse({ ...wrong, field: 'sessions' })
    const evidence = { onBehalfOf: learner.personId, detail: { learner: learner.id, subject, wishes: wishes.length } }
    if (ctx.actor.kind === 'member') {
      const refused = await useCode(tx, ctx, { purpose: 'exam.consent', boundTo: consentBond(learner.id), code: code ?? '' }, 'code')
      if (refused) return refuseButKeep([refused], { ...evidence, subject: learner.id })
    }
    const first = wishes[0]?.id ?? ''
    const rank = await rankNow(tx, { sessionId: first, learner, submittedAt: ctx.now })
    const capacity = wishes[0]?.capacity ?? 0
    const row = await write(tx, ctx, learning, subject, wishes, rank <= capacity)
    if ('code' in row) return refuse(row)
    await tellBooking(tx, ctx, row, 'F26', 'accepted', { ...(await sessionWords(tx, first)), rank: String(rank) })
    return done({ bookingId: row.id, number: row.number, rank, capacity }, { ...evidence, subject: row.id })
  },
})
