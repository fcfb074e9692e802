import type { CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { FEE_VERSIONS } from './fee-data'
import type { PlateType } from './identifiers/plate-number'
import type { FeeKey } from './rule-values'
import { judgedOn, ruleValue, type RuleMoment } from './rule-versions'

/** Amounts in fen, frozen on the application when quoted (FEE-08). */
export type Quote = { readonly piece: Fen | null; readonly postage: Fen | null; readonly total: Fen }

/** Trailers 15, low-speed vehicles 13, motorcycles 07–12, 17, 19, 21, 24; every other plate is a car's (FEE-01). */
const MOTORCYCLE_PLATES: readonly PlateType[] = ['07', '08', '09', '10', '11', '12', '17', '19', '21', '24']

/** One plate lost or both; cars get new pairs always, motorcycles are charged by the plate. */
export const plateFeeKey = (plateType: PlateType, pieces: 'pair' | 'single'): FeeKey => {
  if (MOTORCYCLE_PLATES.includes(plateType)) return pieces === 'pair' ? 'plate.motorcycle.pair' : 'plate.motorcycle.single'
  if (plateType === '15') return 'plate.trailer'
  return plateType === '13' ? 'plate.low-speed' : 'plate.car'
}

const PLATE_FEE_KEYS: readonly FeeKey[] = ['plate.car', 'plate.trailer', 'plate.low-speed', 'plate.motorcycle.pair', 'plate.motorcycle.single']

/** The tariff of new plates (B03, B04), by what they are fixed to and how many are asked for (FEE-01). */
export const plateTariff = {
  keys: PLATE_FEE_KEYS,
  keyOf: ({ subject }: { readonly subject: { readonly kind: string; readonly plateType?: PlateType } }, { pieces }: { readonly pieces?: string | undefined }): FeeKey =>
    plateFeeKey(subject.plateType ?? '', pieces === 'single' ? 'single' : 'pair'),
}

const isFeeKey = (name: string): name is FeeKey => FEE_VERSIONS.some(({ key }) => key === name)

/** One charge of the day; a definition that names no tariff is a mistake in it. */
export const chargeOf = (key: string, at: RuleMoment): Fen => {
  if (!isFeeKey(key)) throw new Error(`no tariff ${key}`)
  return ruleValue(key, at).value
}

export type FeeFacts = {
  /** What the definition charges for the piece; null = nothing is charged for it. */
  readonly piece: string | null
  /** Postage is a line of its own; null = fetched at an office (FEE-05). */
  readonly post: 'in-province' | 'elsewhere' | null
}

/** What the application costs, by the day it is accepted, in both profiles (FEE-01 … FEE-05). Free pieces make no line. */
export const quoteOf = ({ piece, post }: FeeFacts, acceptedOn: CivilDate, at: RuleMoment): Quote => {
  const then = judgedOn(at, acceptedOn)
  const fen = piece === null ? 0 : chargeOf(piece, then)
  const postage = post === null ? 0 : chargeOf(`postage.${post}`, then)
  return { piece: fen > 0 ? fen : null, postage: postage > 0 ? postage : null, total: fen + postage }
}

type TestFeeKey = 'test.k1' | 'test.k2.car'

/** What is charged for a test; null: the provincial table for it is not known, so nothing is asked for online. */
export const testFeeKey = (subject: string, licenceClass: string): TestFeeKey | null => {
  if (subject === 'K1') return 'test.k1'
  return subject === 'K2' && licenceClass.startsWith('C') ? 'test.k2.car' : null
}

/** FEE-06: the first booking pays the table, which holds its re-sit; the second 50 %, later ones 30 %. */
export const testFee = (key: TestFeeKey, booking: number, acceptedOn: CivilDate, at: RuleMoment): Fen => {
  const then = judgedOn(at, acceptedOn)
  const table = ruleValue(key, then).value
  if (booking <= 1) return table
  return Math.round((table * ruleValue(booking === 2 ? 'fee.second.percent' : 'fee.later.percent', then).value) / 100)
}
