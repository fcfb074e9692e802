import type { FeeKey } from './rule-values'
import type { RuleVersion } from './rule-versions'

type FeeVersion = { readonly [K in FeeKey]: RuleVersion<K> }[FeeKey]

const EVER = '2004-05-01'
const NATIONAL_TABLE = 'national table, seen in provincial lists'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*', citation: NATIONAL_TABLE, confidence: 'secondary' } as const

/** State charges in fen, by the day the application is accepted, in both profiles (FEE-01 … FEE-06). */
export const FEE_VERSIONS: readonly FeeVersion[] = [
  { ...always, ruleId: 'FEE-01', key: 'plate.car', value: 10_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.car.plain', value: 8_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.trailer', value: 5_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.trailer.plain', value: 3_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.low-speed', value: 4_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.low-speed.plain', value: 2_500 },
  { ...always, ruleId: 'FEE-01', key: 'plate.motorcycle.pair', value: 7_000 },
  { ...always, ruleId: 'FEE-01', key: 'plate.motorcycle.single', value: 3_500 },
  { ...always, ruleId: 'FEE-03', key: 'registration-certificate', value: 1_000 },
  { ...always, ruleId: 'FEE-03', key: 'licence.replacement', value: 1_000 },
  { ...always, ruleId: 'FEE-03', key: 'licence.renewal', value: 1_000 },
  { ...always, ruleId: 'FEE-03', key: 'licence.exchange', value: 1_000 },
  { ...always, ruleId: 'FEE-03', key: 'temporary-plate', value: 500 },
  { ...always, ruleId: 'FEE-03', key: 'temporary-driving-permit', value: 1_000 },
  { ...always, ruleId: 'FEE-03', key: 'inspection-mark', value: 0 },
  {
    ruleId: 'FEE-02', key: 'vehicle-licence', value: 1_500,
    effectiveFrom: EVER, effectiveTo: '2017-06-30', region: '*', citation: NATIONAL_TABLE, confidence: 'secondary',
  },
  {
    ruleId: 'FEE-02', key: 'vehicle-licence', value: 1_000,
    effectiveFrom: '2017-07-01', effectiveTo: null, region: '*', citation: NATIONAL_TABLE, confidence: 'secondary',
  },
  { ...always, ruleId: 'FEE-06', key: 'test.k1', value: 5_000, citation: 'provincial list of Fujian, 2019', confidence: 'assumed' },
  { ...always, ruleId: 'FEE-06', key: 'test.k2.car', value: 28_000, citation: 'provincial list of Fujian, 2019', confidence: 'assumed' },
  { ...always, ruleId: 'FEE-05', key: 'postage.in-province', value: 1_500, citation: 'default', confidence: 'assumed' },
  { ...always, ruleId: 'FEE-05', key: 'postage.elsewhere', value: 2_200, citation: 'default', confidence: 'assumed' },
]
