import { momentOf, onLicence, type LicenceStanding, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { deferralIsWithinLimit, deferralMayBeAskedFor, type DeferralKind } from '@/lib/policy/licence/deferral'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'
import type { Facts } from './fields'

const deferrable = (kind: DeferralKind, { due, deferred }: LicenceStanding) => ({ dueOn: due[kind], deferredTo: deferred[kind]?.untilDay ?? null })

export const licenceIsFree = (item: string) => onLicence(({ status }, standing) => licenceIsFreeFor(item, status, momentOf(standing)))

/** LIC-14. */
export const mayBeAskedFor = (kind: DeferralKind) => onLicence((licence, standing) =>
  deferralMayBeAskedFor(deferrable(kind, licence), standing.today, momentOf(standing)))

/** LIC-14: three years in sum from the original due day. */
export const untilIsWithinLimit = (kind: DeferralKind) => ({ until }: Facts, standing: Standing): Problem | null =>
  onLicence((licence) => {
    const { dueOn, deferredTo } = deferrable(kind, licence)
    if (until === undefined || dueOn === null) return null
    const found = deferralIsWithinLimit({ dueOn, deferredTo }, until, momentOf(standing))
    return found && { ...found, field: 'until' }
  })(standing)
