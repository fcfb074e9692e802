import { addMonths, type CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { NATIONWIDE, ruleValue, ruleVersion, traceOf, type RuleMoment } from './rule-versions'

/** 驾驶证状态, standards.md §10; several may be set at once, A only alone. There is no O and no Q. */
export const LICENCE_STATUSES = 'ABCDEFGHIJKLMNPRSTUZ'

export const isLicenceStatus = (letters: string): boolean =>
  letters !== '' && new Set(letters).size === letters.length &&
  [...letters].every((letter) => LICENCE_STATUSES.includes(letter)) && (letters === 'A' || !letters.includes('A'))

const lettersIn = (statuses: string, refusing: string): string =>
  [...statuses].filter((letter) => refusing.includes(letter)).join('')

const refusedBy = (key: 'lic.reissue.withheld' | 'lic.reissue.gone', statuses: string, at: RuleMoment) => {
  const version = ruleVersion(key, at)
  const letters = lettersIn(statuses, version.value)
  return letters ? { version, letters } : null
}

/**
 * Re-issue of a lost licence (B12, LIC-15): not while it is suspended D, seized K, withheld U or at twelve points B;
 * and there is nothing to re-issue once it is annulled E, revoked F or cancelled G (assumed).
 */
export const licenceMayBeReissued = (statuses: string, at: RuleMoment = NATIONWIDE): Problem | null => {
  const withheld = refusedBy('lic.reissue.withheld', statuses, at)
  if (withheld) {
    const trace = traceOf(withheld.version, { statuses }, 'licence.settle-first')
    return problem('licence.withheld', undefined, { statuses: withheld.letters }, trace)
  }
  const gone = refusedBy('lic.reissue.gone', statuses, at)
  if (!gone) return null
  const trace = traceOf(gone.version, { statuses }, 'licence.apply-anew')
  return problem('licence.not-held', undefined, { statuses: gone.letters }, trace)
}

/** How many of the earlier re-issues still count on this day. */
export const reissuesCounted = (earlier: readonly CivilDate[], on: CivilDate, at: RuleMoment = NATIONWIDE): number => {
  const first = addMonths(on, -ruleValue('lic.frequent.months', at).value)
  return earlier.filter((date) => first <= date && date <= on).length
}

/**
 * The third re-issue of the same item within 12 months is "frequent" (LIC-23) and turns the case to the counter (LIC-22).
 * `earlier` counts the re-issues before this one.
 */
export const reissueIsNotFrequent = (earlier: number, at: RuleMoment): Problem | null => {
  const version = ruleVersion('lic.frequent.count', at)
  const count = earlier + 1
  if (count < version.value) return null
  const facts = { count, months: ruleValue('lic.frequent.months', at).value }
  return problem('licence.reissued-often', undefined, facts, traceOf(version, facts, 'application.at-the-counter'))
}
