import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'
import { isOpen } from './closing'
import type { TestSubject } from './test-subjects'

export type WishedSession = {
  readonly id: string
  readonly subject: TestSubject
  readonly classes: readonly string[]
  readonly testOn: CivilDate
  readonly startsAt: Instant
  readonly opensAt: Instant
  readonly closesAt: Instant
}

export type Wisher = {
  readonly subject: TestSubject
  readonly licenceClass: string
  /** The learner's certificate must hold on the day of the test; null for K1. */
  readonly certificateTo: CivilDate | null
  /** The latest start of each presupposed test that is booked, not yet passed (EXM-03). */
  readonly presupposedStarts: readonly Instant[]
  /** The earliest start of each booked test that presupposes this one. */
  readonly followingStarts: readonly Instant[]
}

const matchProblem = (wisher: Wisher, session: WishedSession): Problem | null => {
  if (session.subject !== wisher.subject) return problem('session.wrong-subject')
  return session.classes.includes(wisher.licenceClass) ? null : problem('session.wrong-class', undefined, { class: wisher.licenceClass })
}

const orderProblem = (wisher: Wisher, session: WishedSession): Problem | null => {
  if (wisher.certificateTo !== null && session.testOn > wisher.certificateTo) return problem('session.after-certificate', undefined, { endedOn: wisher.certificateTo })
  if (wisher.presupposedStarts.some((startsAt) => session.startsAt <= startsAt)) return problem('session.before-presupposed')
  return wisher.followingStarts.some((startsAt) => session.startsAt >= startsAt) ? problem('session.after-following') : null
}

/** What stands against a place in this session, whether it still takes wishes or not (EXM-03, EXM-04). */
export const placeProblem = (wisher: Wisher, session: WishedSession): Problem | null => matchProblem(wisher, session) ?? orderProblem(wisher, session)

const sessionProblem = (wisher: Wisher, session: WishedSession, now: Instant): Problem | null =>
  matchProblem(wisher, session) ?? (isOpen(session, now) ? null : problem('session.closed')) ?? orderProblem(wisher, session)

/** What stands against these wishes, the first by preference first (EXM-03, EXM-16, EXM-20). */
export const wishProblem = (wisher: Wisher, wishes: readonly WishedSession[], now: Instant, at: RuleMoment): Problem | null => {
  const version = ruleVersion('exam.wishes', at)
  if (wishes.length === 0) return problem('session.missing')
  if (wishes.length > version.value) return refusal('session.too-many', 'session.wish-fewer', version, { most: version.value })
  if (new Set(wishes.map(({ id }) => id)).size < wishes.length) return problem('session.twice')
  if (new Set(wishes.map((session) => session.closesAt)).size > 1) return problem('session.different-closing')
  return wishes.map((session) => sessionProblem(wisher, session, now)).find((found) => found !== null) ?? null
}
