import { SECOND, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { PlaceInfo } from '@/lib/kernel/context'
import { ruleValue } from '@/lib/policy/rule-versions'
import { momentAt } from '../rule-moment'

/** How long a visit may stand still and last (KSK-04, A9), in ms. */
export type VisitLimits = {
  /** Asked after this. */
  readonly idle: number
  /** Ended this much later when nobody answers. */
  readonly grace: number
  readonly max: number
}

/** A page reports a sign of life at most this often; the server's own count allows for it. */
export const TOUCH_EVERY = 10 * SECOND
const SLACK = 5 * SECOND

export const visitLimits = (place: PlaceInfo, today: CivilDate, isElder: boolean): VisitLimits => {
  const moment = momentAt(place, { today })
  const seconds = (key: 'kiosk.idle' | 'kiosk.idle.elder' | 'kiosk.idle.grace' | 'kiosk.session.max') => ruleValue(key, moment).value * SECOND
  return {
    idle: seconds(isElder ? 'kiosk.idle.elder' : 'kiosk.idle'),
    grace: seconds('kiosk.idle.grace'),
    max: seconds('kiosk.session.max'),
  }
}

type Times = { readonly seenAt: Instant; readonly expiresAt: Instant; readonly endedAt: Instant | null }

/** The terminal ends a still visit to the second; the server does so a little later for a page that died. */
export const isVisitAlive = (visit: Times, limits: VisitLimits, machineNow: Instant): boolean =>
  visit.endedAt === null &&
  machineNow < visit.expiresAt &&
  // Seen by a clock that ran ahead: it would never be still (H11).
  visit.seenAt - machineNow < limits.max &&
  machineNow < visit.seenAt + limits.idle + limits.grace + TOUCH_EVERY + SLACK
