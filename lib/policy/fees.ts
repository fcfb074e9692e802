import type { CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import type { PlateType } from './identifiers/plate-number'
import type { FeeKey } from './rule-values'
import { judgedOn, ruleValue, type RuleMoment } from './rule-versions'

/** Amounts in fen, frozen on the application when quoted (FEE-08). */
export type QuoteLine = { readonly key: FeeKey; readonly fen: Fen }
export type Quote = { readonly lines: readonly QuoteLine[]; readonly total: Fen }

/** Trailers 15, low-speed vehicles 13, motorcycles 07–12, 17, 19, 21, 24; every other plate is a car's (FEE-01). */
const MOTORCYCLE_PLATES: readonly PlateType[] = ['07', '08', '09', '10', '11', '12', '17', '19', '21', '24']

/** One plate lost or both; cars get new pairs always, motorcycles are charged by the plate. */
export const plateFeeKey = (plateType: PlateType, pieces: 'pair' | 'single'): FeeKey => {
  if (MOTORCYCLE_PLATES.includes(plateType)) return pieces === 'pair' ? 'plate.motorcycle.pair' : 'plate.motorcycle.single'
  if (plateType === '15') return 'plate.trailer'
  return plateType === '13' ? 'plate.low-speed' : 'plate.car'
}

/** The tariff of each item; the plates of B03 and B04 go by the plate type. */
const ITEM_FEES: Readonly<Record<string, FeeKey>> = {
  B02: 'temporary-plate', B05: 'vehicle-licence', B06: 'vehicle-licence', B07: 'inspection-mark', B09: 'licence.renewal',
  B10: 'licence.exchange', B11: 'licence.exchange', B12: 'licence.replacement', B19: 'inspection-mark', B23: 'licence.exchange',
}

export type FeeFacts = {
  /** B-code of the item. */
  readonly item: string
  /** Only of B03 and B04. */
  readonly plates: { readonly plateType: PlateType; readonly pieces: 'pair' | 'single' } | null
  /** Postage is a line of its own; null = fetched at an office (FEE-05). */
  readonly post: 'in-province' | 'elsewhere' | null
  /** The office damaged or misprinted it: nothing is charged for the piece, nor for its way (FEE-04). */
  readonly officeFault: boolean
}

const pieceKey = ({ item, plates }: FeeFacts): FeeKey | null =>
  plates ? plateFeeKey(plates.plateType, plates.pieces) : ITEM_FEES[item] ?? null

/** What the application costs, by the day it is accepted, in both profiles (FEE-01 … FEE-05). Free pieces make no line. */
export const quoteOf = (facts: FeeFacts, acceptedOn: CivilDate, at: RuleMoment): Quote => {
  const then = judgedOn(at, acceptedOn)
  const postage: FeeKey | null = facts.post && `postage.${facts.post}`
  const keys = facts.officeFault ? [] : [pieceKey(facts), postage].filter((key) => key !== null)
  const lines = keys.map((key) => ({ key, fen: ruleValue(key, then).value })).filter(({ fen }) => fen > 0)
  return { lines, total: lines.reduce((sum, { fen }) => sum + fen, 0) }
}

/** FEE-06: the first booking pays the table, which holds its re-sit; the second 50 %, later ones 30 %. */
export const testFee = (key: 'test.k1' | 'test.k2.car', booking: number, acceptedOn: CivilDate, at: RuleMoment): Fen => {
  const then = judgedOn(at, acceptedOn)
  const table = ruleValue(key, then).value
  if (booking <= 1) return table
  return Math.round((table * ruleValue(booking === 2 ? 'fee.second.percent' : 'fee.later.percent', then).value) / 100)
}
