import { instantOf, isCivilDate, type CivilDate, type Instant } from '../kernel/clock'

/** A time on a line of an inspection station, as the answer to an `inspection-slot` field names it. */
export type InspectionSlot = {
  readonly laneId: string
  readonly day: CivilDate
  /** Civil time of the station, `09:00`. */
  readonly startsAt: string
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

export const isTime = (text: string): boolean => TIME.test(text)

export const slotText = ({ laneId, day, startsAt }: InspectionSlot): string => `${laneId}/${day}/${startsAt}`

export const parseSlot = (text: string): InspectionSlot | null => {
  const [laneId = '', day = '', startsAt = '', ...rest] = text.split('/')
  const isWhole = /^lan_[0-9A-Z]{26}$/.test(laneId) && isCivilDate(day) && isTime(startsAt) && rest.length === 0
  return isWhole ? { laneId, day, startsAt } : null
}

export const beginOf = ({ day, startsAt }: Pick<InspectionSlot, 'day' | 'startsAt'>): Instant => instantOf(day, startsAt)
