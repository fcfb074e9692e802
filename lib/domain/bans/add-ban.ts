import type { Tx } from '@/db/handle'
import { bans } from '@/db/province/schema/bans'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { BanKind, BanReason } from '@/lib/messages/ban-words'

type Whose = { readonly personId: string } | { readonly vehicleId: string }

type NewBan = Whose & {
  readonly kind: BanKind
  readonly reason: BanReason
  /** What it follows from: one ban for one cause. */
  readonly cause: string
  readonly untilDay: CivilDate
  /** Unsaid: now. */
  readonly fromAt?: Instant
}

/** A ban with a reason that has words (BAN-general); false: there is one for this cause. */
export const addBan = async (tx: Tx, ctx: Context, ban: NewBan): Promise<boolean> => {
  const made = await tx.insert(bans).values({ id: newId('ban', ctx.machineNow), fromAt: ctx.now, ...ban }).onConflictDoNothing().returning({ id: bans.id })
  return made.length === 1
}
