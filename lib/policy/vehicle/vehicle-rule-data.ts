import type { AnyRuleVersion } from '../rule-versions'
import { BASIC_CYCLES, CYCLES_OF_2014, CYCLES_OF_2020, CYCLES_OF_2022 } from './inspection-cycles'
import type { ScrapLimit } from './vehicle-rule-values'

const EVER = '2004-05-01'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*' } as const
const between = (effectiveFrom: string, effectiveTo: string | null) => ({ effectiveFrom, effectiveTo, region: '*' }) as const

const limit = (years: number | null, mileage: number | null = null): ScrapLimit => ({ years, mileage })

const CYCLES = { ruleId: 'VEH-02', key: 'veh.inspection.cycles' } as const

/** Neither papers nor plates for a vehicle that is moved out B, stolen C, deregistered E F M, in question J, or past its time P. */
const NOT_ON_THE_ROAD = 'BCEFJMP'

/** Law of vehicle registration as dated versions (rules.md §5). */
export const VEHICLE_RULE_VERSIONS: readonly AnyRuleVersion[] = [
  { ...CYCLES, ...between(EVER, '2014-08-31'), value: BASIC_CYCLES, citation: 'Reg art 16', confidence: 'law' },
  { ...CYCLES, ...between('2014-09-01', '2020-11-19'), value: CYCLES_OF_2014, citation: 'Reg art 16; MPS notice 2014', confidence: 'secondary' },
  { ...CYCLES, ...between('2020-11-20', '2022-09-30'), value: CYCLES_OF_2020, citation: 'Reg art 16; MPS notice 2020', confidence: 'secondary' },
  { ...CYCLES, ...between('2022-10-01', null), value: CYCLES_OF_2022, citation: 'Reg art 16; MPS notice 2022', confidence: 'secondary' },
  { ...always, ruleId: 'VEH-04', key: 'veh.exempt.stock.years', value: 4, citation: 'Reg art 16; MPS notice 2014', confidence: 'assumed' },
  { ...always, ruleId: 'VEH-05', key: 'veh.mark.months', value: 3, citation: 'Order 164 arts 54–55', confidence: 'law' },
  { ...always, ruleId: 'VEH-06', key: 'veh.mark.bus.months', value: 1, citation: 'Order 164 art 62', confidence: 'law' },
  { ...always, ruleId: 'VEH-07', key: 'veh.scrap.cycles', value: 3, citation: 'SCR art 4', confidence: 'law' },
  {
    ...always, ruleId: 'VEH-08', key: 'veh.scrap.limits', citation: 'SCR annex 1', confidence: 'secondary',
    value: {
      'taxi-small': limit(8, 60), 'taxi-medium': limit(10, 50), 'taxi-large': limit(12, 60), rental: limit(15, 60),
      'training-small': limit(10, 50), 'training-medium': limit(12, 50), 'training-large': limit(15, 60), 'city-bus': limit(13, 40),
      'commercial-small': limit(10, 60), 'commercial-medium': limit(15, 50), 'commercial-large': limit(15, 80),
      'school-bus': limit(15, 40), 'private-small': limit(null, 60), 'private-medium': limit(20, 50), 'private-large': limit(20, 60),
      'goods-micro': limit(12, 50), 'goods-medium-light': limit(15, 60), 'goods-heavy': limit(15, 70), 'dangerous-goods': limit(10, 40),
      'single-cylinder': limit(9), 'low-speed-goods': limit(12, 30), 'special-loaded': limit(15, 50), 'special-unloaded': limit(30, 50),
      'semi-trailer-container': limit(20), 'semi-trailer-dangerous': limit(10), 'semi-trailer': limit(15), 'full-trailer': limit(10),
      'motorcycle-three-wheel': limit(12, 10), motorcycle: limit(13, 12), 'wheeled-machinery': limit(null, 50),
    },
  },
  { ...always, ruleId: 'VEH-09', key: 'veh.convert.private.years', value: 17, citation: 'SCR art 5', confidence: 'secondary' },
  { ...always, ruleId: 'VEH-09', key: 'veh.convert.max.years', value: 15, citation: 'SCR art 5', confidence: 'secondary' },
  { ...always, ruleId: 'VEH-10', key: 'veh.scrap.freeze.years', value: 1, citation: 'Order 164 arts 21, 29', confidence: 'law' },
  { ...always, ruleId: 'VEH-11', key: 'veh.plate.days', value: 15, citation: 'Order 164 arts 51–57', confidence: 'law' },
  { ...always, ruleId: 'VEH-11', key: 'veh.document.days', value: 1, citation: 'Order 164 arts 51–57', confidence: 'law' },
  { ...always, ruleId: 'ORG-05', key: 'insp.false.least', value: 5, citation: 'Law art 94', confidence: 'law' },
  { ...always, ruleId: 'ORG-05', key: 'insp.false.most', value: 10, citation: 'Law art 94', confidence: 'law' },
  { ...always, ruleId: 'VEH-12', key: 'insp.ahead.days', value: 30, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'VEH-12', key: 'insp.cancel.hours', value: 24, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'BAN-07', key: 'insp.missed.most', value: 2, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'BAN-07', key: 'insp.missed.months', value: 12, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'BAN-07', key: 'ban.missed.years', value: 1, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'VEH-13', key: 'veh.contact.days', value: 30, citation: 'Order 164 arts 23–24', confidence: 'law' },
  {
    ...between(EVER, '2022-04-30'), ruleId: 'VEH-14', key: 'veh.temporary', citation: 'Order 124', confidence: 'law',
    value: {
      'within-district': { days: 15, most: 3 }, 'across-districts': { days: 30, most: 3 }, 'awaiting-plates': { days: 15, most: null },
    },
  },
  {
    ...between('2022-05-01', null), ruleId: 'VEH-14', key: 'veh.temporary', citation: 'Order 164 arts 28, 46–47', confidence: 'law',
    value: {
      unregistered: { days: 30, most: 3 }, 'awaiting-plates': { days: 15, most: null }, export: { days: 30, most: 1 },
      'used-export': { days: 60, most: null }, test: { months: 6, most: null }, oversize: { days: 90, most: null },
    },
  },
  { ...always, ruleId: 'VEH-15', key: 'veh.temporary.invoice.days', value: 30, citation: 'Order 164 art 47', confidence: 'assumed' },
  { ...always, ruleId: 'VEH-16', key: 'veh.temporary.after.days', value: 3, citation: 'Order 164 art 47', confidence: 'law' },
  {
    ...always, ruleId: 'VEH-11', key: 'veh.barred', citation: 'Order 164 arts 51–57', confidence: 'assumed',
    value: {
      A03: NOT_ON_THE_ROAD, B03: NOT_ON_THE_ROAD, B04: NOT_ON_THE_ROAD, B05: NOT_ON_THE_ROAD, B06: NOT_ON_THE_ROAD, B07: NOT_ON_THE_ROAD, B19: NOT_ON_THE_ROAD,
    },
  },
]
