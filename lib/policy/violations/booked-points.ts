import type { CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { cycleOn, pointsCycle, type PointsCycle } from '../licence/points-cycles'
import { judgedOn, ruleValue, type RuleMoment } from '../rule-versions'

/** A decision with its points, booked on the day it was made (VIO-13); a revoked one is left out by whoever asks (VIO-22). */
export type BookedDecision = {
  readonly decidedOn: CivilDate
  readonly points: number
  readonly fineFen: Fen
  readonly payBy: CivilDate
  readonly paidOn: CivilDate | null
}

/** `own` are decided in the cycle, `moved` came from the one before. */
type Booked = { readonly own: readonly BookedDecision[]; readonly moved: readonly BookedDecision[] }

const sumOf = (decisions: readonly BookedDecision[]): number => decisions.reduce((sum, { points }) => sum + points, 0)

const isUnpaid = ({ to }: PointsCycle) => ({ fineFen, paidOn }: BookedDecision): boolean => fineFen > 0 && (paidOn === null || paidOn > to)

/** What the end of a cycle does not clear; points that moved once do not move again (PTS-04). */
const carriedOver = (own: readonly BookedDecision[], cycle: PointsCycle, at: RuleMoment): readonly BookedDecision[] => {
  const unpaid = own.filter(isUnpaid(cycle))
  switch (ruleValue('pts.carried', judgedOn(at, cycle.to)).value) {
    case 'all-for-any-unpaid': return unpaid.length > 0 ? own : []
    case 'overdue-alone': return unpaid.filter(({ payBy }) => payBy < cycle.to)
  }
}

const bookedIn = (decisions: readonly BookedDecision[], cycle: PointsCycle): readonly BookedDecision[] =>
  decisions.filter(({ decidedOn }) => cycle.from <= decidedOn && decidedOn <= cycle.to)

/** Below 12 the end of a cycle clears; at 12 or more the points stay until the education is done (PTS-05), which `clearedOn` says. */
const after = ({ own, moved }: Booked, cycle: PointsCycle, at: RuleMoment): readonly BookedDecision[] =>
  sumOf([...own, ...moved]) >= ruleValue('pts.full', judgedOn(at, cycle.to)).value ? [...own, ...moved] : carriedOver(own, cycle, at)

/**
 * Points held on a day in the cycle that runs on it (PTS-01, PTS-03, PTS-04). `clearedOn`: the days on which education cleared what was
 * booked until then. The order of the decisions does not matter.
 */
export const pointsHeld = (
  decisions: readonly BookedDecision[], clearedOn: readonly CivilDate[], firstIssuedOn: CivilDate, on: CivilDate, at: RuleMoment,
): number => {
  const cleared = clearedOn.filter((day) => day <= on).toSorted().at(-1)
  const known = decisions.filter(({ decidedOn }) => decidedOn <= on && (cleared === undefined || decidedOn > cleared))
  const running = cycleOn(firstIssuedOn, on)
  const first = known.map(({ decidedOn }) => cycleOn(firstIssuedOn, decidedOn).number).toSorted((a, b) => a - b)[0] ?? running.number
  let moved: readonly BookedDecision[] = []
  for (let number = first; number < running.number; number++) {
    const cycle = pointsCycle(firstIssuedOn, number)
    moved = after({ own: bookedIn(known, cycle), moved }, cycle, at)
  }
  return sumOf([...bookedIn(known, running), ...moved])
}

/** What the decisions of each cycle came to, by the first day of the cycle (LIC-02, LIC-09); what moved on is not counted again. */
export const pointsByCycle = (decisions: readonly BookedDecision[], firstIssuedOn: CivilDate): ReadonlyMap<CivilDate, number> => {
  const sums = new Map<CivilDate, number>()
  for (const { decidedOn, points } of decisions) {
    const { from } = cycleOn(firstIssuedOn, decidedOn)
    sums.set(from, (sums.get(from) ?? 0) + points)
  }
  return sums
}

/** What is left of the twelve, for display alone (PTS-06). */
export const pointsLeft = (held: number, at: RuleMoment): number => Math.max(0, ruleValue('pts.full', at).value - held)

/** The highest of the marks that this booking crosses; twelve and more is another notice (F37, F21). */
export const markCrossed = (before: number, booked: number): 6 | 9 | 11 | null =>
  ([11, 9, 6] as const).find((mark) => before < mark && mark <= before + booked) ?? null
