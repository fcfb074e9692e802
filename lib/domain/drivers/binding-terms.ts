import type { Context } from '@/lib/kernel/context'
import { ruleValue } from '@/lib/policy/rule-versions'
import { ruleMomentOf } from '../rule-moment'

export type BindingTerms = { readonly perDriver: number | null; readonly perDay: number | null; readonly plateTypes: readonly string[] }

/** What is said before anybody asks (VIO-07, VIO-08); null: no limit. */
export const bindingTerms = (ctx: Context): BindingTerms => {
  const at = ruleMomentOf(ctx)
  return { perDriver: ruleValue('bind.perDriver', at).value, perDay: ruleValue('bind.perDay', at).value, plateTypes: ruleValue('vio.online.boundTypes', at).value }
}
