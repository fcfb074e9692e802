import { civilDate, type CivilDate } from '@/lib/kernel/clock'
import type { bans } from '@/db/province/schema/bans'
import type { vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { isBanKind, isBanReason, type BanKind, type BanReason } from '@/lib/messages/ban-words'
import { banAppealBy } from '@/lib/policy/online-bans'
import { ruleMomentOf } from '../rule-moment'

export type BanRow = typeof bans.$inferSelect

/** Reason, end and appeal (BAN-general). */
export type BanView = {
  readonly id: string
  readonly kind: BanKind
  /** null: entered under a reason that has no words of its own; the kind says it. */
  readonly reason: BanReason | null
  /** Of a vehicle; null: of the person. */
  readonly plate: string | null
  readonly fromOn: CivilDate
  readonly untilDay: CivilDate
  readonly appealBy: CivilDate
}

export const banView = (ctx: Context, { id, kind, reason, fromAt, untilDay }: BanRow, vehicle: Pick<typeof vehicles.$inferSelect, 'plate'> | null): BanView => {
  if (!isBanKind(kind)) throw new Error(`no words for ban ${kind}`)
  const fromOn = civilDate(fromAt)
  return {
    id, kind, reason: isBanReason(reason) ? reason : null, plate: vehicle && (vehicle.plate ?? ''), fromOn, untilDay,
    appealBy: banAppealBy(fromOn, ruleMomentOf(ctx)),
  }
}
