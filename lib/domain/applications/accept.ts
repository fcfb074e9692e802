import type { Tx } from '@/db/handle'
import type { Service, Tariff } from '@/lib/engine/define-service'
import { wantsPost } from '@/lib/engine/delivery'
import type { Facts } from '@/lib/engine/fields'
import type { Standing } from '@/lib/engine/standing'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { addWorkingDays } from '@/lib/policy/days'
import { chargeOf, quoteOf, type Quote } from '@/lib/policy/fees'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'

/** What it costs today, before it is known for which thing; null for what is free. */
export const feeRange = (ctx: Context, { fee }: { readonly fee?: string | Pick<Tariff, 'keys'> }): { readonly from: Fen; readonly to: Fen } | null => {
  if (fee === undefined) return null
  const charges = (typeof fee === 'string' ? [fee] : fee.keys).map((key) => chargeOf(key, ruleMomentOf(ctx)))
  return { from: Math.min(...charges), to: Math.max(...charges) }
}

const postOf = (facts: Facts): 'in-province' | 'elsewhere' | null => {
  if (!wantsPost(facts)) return null
  return facts.postRegion === 'elsewhere' ? 'elsewhere' : 'in-province'
}

/** What it costs for this thing and its way; asked once with the acceptance, then frozen on the application (FEE-08). */
export const quoteFor = (ctx: Context, { fee }: Service, standing: Standing, facts: Facts): Quote => {
  const piece = typeof fee === 'object' ? fee.keyOf(standing, facts) : (fee ?? null)
  return quoteOf({ piece, post: postOf(facts) }, ctx.today, ruleMomentOf(ctx))
}

/** Last day of the review in working days (APP-03); null when nothing is reviewed. */
export const reviewDueOn = async (tx: Tx, ctx: Context, service: Service): Promise<CivilDate | null> =>
  service.reviewDays === undefined ? null : addWorkingDays(ctx.today, service.reviewDays, await loadCalendar(tx))
