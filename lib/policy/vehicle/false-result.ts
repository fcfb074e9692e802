import type { Fen } from '@/lib/kernel/money'
import { ruleValue, type RuleMoment } from '../rule-versions'

/** ORG-05: what a station is fined for a false result, by the price it took; imposed in a case of its own. */
export const falseResultFine = (priceFen: Fen, at: RuleMoment): { readonly least: Fen; readonly most: Fen } => ({
  least: priceFen * ruleValue('insp.false.least', at).value,
  most: priceFen * ruleValue('insp.false.most', at).value,
})
