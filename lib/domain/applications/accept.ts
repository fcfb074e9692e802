import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import { wantsPost } from '@/lib/engine/delivery'
import type { Facts } from '@/lib/engine/fields'
import type { Standing } from '@/lib/engine/standing'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { addWorkingDays } from '@/lib/policy/days'
import { FEE_VERSIONS } from '@/lib/policy/fee-data'
import { ruleValue } from '@/lib/policy/rule-versions'
import type { FeeKey } from '@/lib/policy/rule-values'
import { loadCalendar } from '../register/load-calendar'

const isFeeKey = (name: string): name is FeeKey => FEE_VERSIONS.some(({ key }) => key === name)

/** The tariff of the day. */
const charge = (ctx: Context, key: string): Fen => {
  if (!isFeeKey(key)) throw new Error(`no tariff ${key}`)
  return ruleValue(key, { profile: ctx.place.profile, businessDate: ctx.today, region: ctx.place.adcode }).value
}

/** What it costs today, before it is known for which thing; null for what is free. */
export const feeRange = (ctx: Context, { fee }: Service): { readonly from: Fen; readonly to: Fen } | null => {
  if (fee === undefined) return null
  const charges = (typeof fee === 'string' ? [fee] : fee.keys).map((key) => charge(ctx, key))
  return { from: Math.min(...charges), to: Math.max(...charges) }
}

/** What it costs for this thing, null for what is free; asked once with the acceptance, then frozen on the application. */
export const feeFor = (ctx: Context, { fee }: Service, standing: Standing): Fen | null => {
  if (fee === undefined) return null
  return charge(ctx, typeof fee === 'string' ? fee : fee.keyOf(standing))
}

/** A separate line (FEE-05); null when nothing is posted. */
export const postageFor = (ctx: Context, facts: Facts): Fen | null => {
  if (!wantsPost(facts)) return null
  return charge(ctx, facts.postRegion === 'elsewhere' ? 'postage.elsewhere' : 'postage.in-province')
}

/** Last day of the review in working days (APP-03); null when nothing is reviewed. */
export const reviewDueOn = async (tx: Tx, ctx: Context, service: Service): Promise<CivilDate | null> =>
  service.reviewDays === undefined ? null : addWorkingDays(ctx.today, service.reviewDays, await loadCalendar(tx))
