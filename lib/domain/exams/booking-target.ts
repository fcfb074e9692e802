import type { Context } from '@/lib/kernel/context'
import type { Target } from '@/lib/policy/permissions'

/** What a booking is about. A school is told by its students, wherever they are tested (EXM-24, EXM-26). */
export const bookingTarget = ({ place, actor }: Context, row: { readonly place: string; readonly personId: string; readonly organisationId?: string }): Target => ({
  province: place.province,
  personId: row.personId,
  ...(actor.kind !== 'member' && { place: row.place }),
  ...(row.organisationId && { organisationId: row.organisationId }),
})
