import { addYears, type CivilDate } from '@/lib/kernel/clock'
import { judgedOn, ruleValue, type RuleMoment } from '../rule-versions'
import { certificateStillRestores, type CertificateDuty } from './health-certificate'
import { renewalDates } from './renewal'

export type LicenceFacts = {
  /** Letters that authorities set: C D E F J K L U Z; others are worked out here. */
  readonly setLetters: string
  readonly validTo: CivilDate | null
  readonly points: number
  /** Twelve points within the probation: its class is withdrawn (LIC-18). */
  readonly lostInProbation: boolean
  readonly openViolations: number
  readonly openAccidents: number
  /** The oldest duties not yet done; null = none. */
  readonly certificate: CertificateDuty | null
  readonly reviewDueOn: CivilDate | null
  /** To which day each is deferred (LIC-14). */
  readonly deferredTo: { readonly renewal: CivilDate | null; readonly review: CivilDate | null; readonly certificate: CivilDate | null }
}

const SET_BY_AUTHORITIES = 'CDEFJKLUZ'

const runs = (until: CivilDate | null, today: CivilDate): boolean => until !== null && today <= until

const renewalLetters = ({ validTo, deferredTo }: LicenceFacts, today: CivilDate, at: RuleMoment): string => {
  if (validTo === null || today <= validTo) return ''
  if (runs(deferredTo.renewal, today)) return 'N'
  const { cancelledOn, restoreUntil } = renewalDates(validTo, deferredTo.renewal, judgedOn(at, validTo))
  if (today < cancelledOn) return 'M'
  return today <= restoreUntil ? 'GR' : 'G'
}

const reviewLetters = ({ reviewDueOn, deferredTo }: LicenceFacts, today: CivilDate): string => {
  if (reviewDueOn === null || today <= reviewDueOn) return ''
  return runs(deferredTo.review, today) ? 'T' : 'S'
}

const certificateLetters = ({ certificate, validTo, deferredTo }: LicenceFacts, today: CivilDate, at: RuleMoment): string => {
  if (certificate === null || today <= certificate.dueOn) return ''
  if (runs(deferredTo.certificate, today)) return 'P'
  const years = ruleValue('lic.phys.cancel.years', judgedOn(at, certificate.cycleEnd)).value
  const cancelsAfter = deferredTo.certificate ? addYears(deferredTo.certificate, years) : null
  const cancelled = cancelsAfter ? today > cancelsAfter : today >= certificate.cancelledOn
  if (!cancelled) return ''
  return certificateStillRestores(validTo, today, at) ? 'GR' : 'G'
}

const inOrder = (letters: string): string => [...new Set(letters)].toSorted().join('')

/** G without R wins: what the one law restores, the other has ended. */
const cancelledFor = (letters: readonly string[]): string => {
  const isFinal = letters.some((found) => found.includes('G') && !found.includes('R'))
  return isFinal ? letters.join('').replaceAll('R', '') : letters.join('')
}

/**
 * 驾驶证状态 on this day (standards.md §10), in the order of the alphabet; A stands alone. B 12 points, H and I open violations and
 * accidents, M expired, N T P deferred, S review overdue, G R cancelled and restorable (LIC-04, LIC-09, LIC-12, LIC-14, LIC-18).
 */
export const licenceLetters = (facts: LicenceFacts, today: CivilDate, at: RuleMoment): string => {
  const law = cancelledFor([facts.lostInProbation ? 'G' : '', renewalLetters(facts, today, at), reviewLetters(facts, today), certificateLetters(facts, today, at)])
  const letters = inOrder([
    [...facts.setLetters].filter((letter) => SET_BY_AUTHORITIES.includes(letter)).join(''),
    facts.points >= ruleValue('pts.full', at).value ? 'B' : '',
    facts.openViolations > 0 ? 'H' : '',
    facts.openAccidents > 0 ? 'I' : '',
    law,
  ].join(''))
  return letters === '' ? 'A' : letters
}
