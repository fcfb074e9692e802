import { isCivilDate, type CivilDate } from '../kernel/clock'

export const HALVES = ['morning', 'afternoon'] as const
export type Half = (typeof HALVES)[number]

/** Half a day at a hospital, as the answer to a `visit` field names it. */
export type Visit = { readonly organisationId: string; readonly day: CivilDate; readonly half: Half }

const isHalf = (text: string): text is Half => HALVES.some((half) => half === text)

export const visitText = ({ organisationId, day, half }: Visit): string => `${organisationId}/${day}/${half}`

export const parseVisit = (text: string): Visit | null => {
  const [organisationId = '', day = '', half = '', ...rest] = text.split('/')
  const isWhole = /^[a-z]{3}_[0-9A-Z]{26}$/.test(organisationId) && isCivilDate(day) && rest.length === 0
  return isWhole && isHalf(half) ? { organisationId, day, half } : null
}
