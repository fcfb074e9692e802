import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { addWorkingDays } from '@/lib/policy/days'
import { FEE_VERSIONS } from '@/lib/policy/fee-data'
import { ruleValue } from '@/lib/policy/rule-versions'
import type { FeeKey } from '@/lib/policy/rule-values'
import { loadCalendar } from '../register/load-calendar'

const isFeeKey = (name: string): name is FeeKey => FEE_VERSIONS.some(({ key }) => key === name)

/** The tariff of the day, null for what is free; asked once, then frozen on the application. */
export const quoteFee = (ctx: Context, service: Service): Fen | null => {
  if (service.fee === undefined) return null
  if (!isFeeKey(service.fee)) throw new Error(`no tariff ${service.fee}`)
  return ruleValue(service.fee, { profile: ctx.place.profile, businessDate: ctx.today, region: ctx.place.adcode }).value
}

/** Last day of the review in working days (APP-03); null when nothing is reviewed. */
export const reviewDueOn = async (tx: Tx, ctx: Context, service: Service): Promise<CivilDate | null> =>
  service.reviewDays === undefined ? null : addWorkingDays(ctx.today, service.reviewDays, await loadCalendar(tx))
