import type { Level } from '@/lib/kernel/actor'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { meetsLevel, requiredLevel } from '@/lib/policy/identity-levels'
import type { Target } from '@/lib/policy/permissions'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { ruleMomentOf } from '../rule-moment'

/** What an item asks of whoever uses it (REG-04); what is no item asks for everything. */
export const itemLevel = (ctx: Context, code: string): Level =>
  requiredLevel(code, findCatalogueItem(code)?.level ?? 'L2', ruleMomentOf(ctx))

/** Whether a visit may come near this item at all (KSK-03); everybody else is judged with the item. */
export const isWithinVisit = (ctx: Context, item: string): boolean =>
  ctx.actor.kind !== 'visitor' || ctx.actor.level === 'L2' || meetsLevel(ctx.actor.level, itemLevel(ctx, item))

/** Whether a number and a message are enough for this item. */
export const isOpenByNumber = (ctx: Context, item: string): boolean => meetsLevel('L1', itemLevel(ctx, item))

/** The actor's own records, read for this item. */
export const aboutOwn = (ctx: Context, item: string): Target => ({ ...aboutOwnRow(ctx), level: itemLevel(ctx, item) })

/** The actor's own records, where the row that is found says what item it is of. */
export const aboutOwnRow = (ctx: Context): Target => ({
  province: ctx.place.province, place: ctx.place.code, personId: personOf(ctx.actor, ctx.place.province) ?? '', level: 'L0',
})
