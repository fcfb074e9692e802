import { addYears, civilDate, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { problem, type Problem } from '@/lib/kernel/problem'
import { ruleValue, type RuleMoment } from '../rule-versions'
import { findViolationCode, possiblePoints, type ViolationCode } from './violation-codes'

export type EnteredRecord = { readonly code: string; readonly at: Instant; readonly fineFen: Fen; readonly points: number }

const fineProblem = ({ fine }: ViolationCode, fineFen: Fen): Problem | null => {
  if (fineFen % 100 !== 0) return problem('violation-record.fine-not-whole', 'fine')
  if (fine === null || (fineFen >= fine.leastFen && fineFen <= fine.mostFen) || fineFen === 0) return null
  return problem('violation-record.fine-outside', 'fine', { leastYuan: fine.leastFen / 100, mostYuan: fine.mostFen / 100 })
}

const momentProblem = (at: Instant, now: Instant, oldest: CivilDate): Problem | null => {
  if (at > now) return problem('violation-record.in-the-future', 'at')
  return civilDate(at) < oldest ? problem('violation-record.too-old', 'at', { oldest }) : null
}

/** A warning costs neither money nor points (VIO-20). */
const pointsProblem = (found: ViolationCode, { points, at, fineFen }: EnteredRecord): Problem | null => {
  const possible = possiblePoints(found, civilDate(at))
  if (fineFen === 0) return points === 0 ? null : problem('violation-record.warning-with-points', 'points')
  return possible.includes(points) ? null : problem('violation-record.points-wrong', 'points', { points: possible.join('/') || '-' })
}

/** Judges camera records as they come from devices and offices, by the table of codes (standards.md §15; VIO-12, VIO-19). */
export const recordJudge = (now: Instant, moment: RuleMoment) => {
  const oldest = addYears(civilDate(now), -ruleValue('vio.oldest.years', moment).value)
  return (record: EnteredRecord): Problem | null => {
    const found = findViolationCode(record.code)
    if (!found) return problem('violation-record.code-unknown', 'code')
    if (found.capture === 'on-site') return problem('violation-record.not-a-camera-code', 'code')
    return momentProblem(record.at, now, oldest) ?? fineProblem(found, record.fineFen) ?? pointsProblem(found, record)
  }
}

/** What is wrong with one. */
export const recordProblem = (record: EnteredRecord, now: Instant, moment: RuleMoment): Problem | null => recordJudge(now, moment)(record)
