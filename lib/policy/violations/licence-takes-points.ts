import type { CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'

/** `letters` as they stand today, with what follows from dates (standards.md §10); `validTo` null: long-term. */
export type PointsLicence = { readonly letters: string; readonly validTo: CivilDate | null }

const WHO_ELSE = 'violation.who-else-takes-it'
const EXPIRED = 'M'

/** A licence that is gone or held takes no points, whatever they are for (VIO-05, VIO-13). */
export const licenceIsThere = ({ letters }: PointsLicence, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.points.barred', at)
  const statuses = [...letters].filter((letter) => version.value.includes(letter)).join('')
  return statuses === '' ? null : refusal('violation.licence-takes-none', WHO_ELSE, version, { statuses })
}

/**
 * Whether the points of an act of that day can be put on a licence, wherever the record is handled. One that expired takes what happened while it was good,
 * or its holder could never settle what stands against its renewal (LIC-03, LIC-10); whoever drove with it later drove without a valid one (LIC-04).
 */
export const licenceTakesPoints = (licence: PointsLicence, actOn: CivilDate, at: RuleMoment): Problem | null => {
  const gone = licenceIsThere(licence, at)
  if (gone) return gone
  const { letters, validTo } = licence
  return letters.includes(EXPIRED) && validTo !== null && actOn > validTo
    ? refusal('violation.licence-expired-before', WHO_ELSE, ruleVersion('lic.late.years', at), { validTo, actOn })
    : null
}
