import type { CivilDate } from '@/lib/kernel/clock'

export type VehicleLetterFacts = {
  /** Letters that authorities set: B C D E F H J K L N O P; others are worked out here. */
  readonly setLetters: string
  readonly inspectionUntil: CivilDate | null
  /** Last good day of the vehicle; null without a limit. */
  readonly scrapLastDay: CivilDate | null
  readonly openViolations: number
  readonly openAccidents: number
}

const SET_BY_AUTHORITIES = 'BCDEFHJKLNOP'

/**
 * 机动车状态 on this day (standards.md §10), in the order of the alphabet; A stands alone. G and I open violations and accidents,
 * M the scrapping standard is reached (VEH-07), Q inspection overdue.
 */
export const vehicleLetters = (facts: VehicleLetterFacts, today: CivilDate): string => {
  const letters = [
    ...[...facts.setLetters].filter((letter) => SET_BY_AUTHORITIES.includes(letter)),
    facts.openViolations > 0 ? 'G' : '',
    facts.openAccidents > 0 ? 'I' : '',
    facts.scrapLastDay !== null && facts.scrapLastDay < today ? 'M' : '',
    facts.inspectionUntil !== null && facts.inspectionUntil < today ? 'Q' : '',
  ].join('')
  return [...new Set(letters)].toSorted().join('') || 'A'
}
