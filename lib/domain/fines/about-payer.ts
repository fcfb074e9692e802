import type { Context } from '@/lib/kernel/context'
import type { Target } from '@/lib/policy/permissions'
import { aboutOwn } from '../visits/item-level'

/** Whoever pays: somebody of the register, or a citizen whose records are all in other provinces (VIO-21). */
export const aboutPayer = (ctx: Context): Target => ({ ...aboutOwn(ctx, 'C02'), ...(ctx.actor.kind === 'citizen' && { accountId: ctx.actor.accountId }) })
