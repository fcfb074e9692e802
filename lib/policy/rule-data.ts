import type { AnyRuleVersion } from './rule-versions'

const EVER = '2004-05-01'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*' } as const

/** Limits and switches as dated versions; fees stand in fee-data.ts. */
export const RULE_VERSIONS: readonly AnyRuleVersion[] = [
  { ...always, ruleId: 'PLT-03', key: 'plate.pool.min', value: 50_000, citation: 'seed 003', confidence: 'seed' },
  { ...always, ruleId: 'PLT-05', key: 'plate.draw.batch', value: 10, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'PLT-05', key: 'plate.draw.batches', value: 5, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'PLT-05', key: 'plate.draw.seconds', value: 90, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'PLT-05', key: 'plate.draw.sessionsPerDay', value: 1, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-05', key: 'plate.draw.days', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-06', key: 'plate.compose.maxTries', value: 30, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'PLT-10', key: 'plate.hold.seconds', value: 90, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-10', key: 'plate.hold.max', value: 180, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-11', key: 'plate.register.days', value: 3, citation: 'seed 003', confidence: 'seed' },
  { ...always, ruleId: 'PLT-12', key: 'plate.abandon.banYears', value: 2, citation: 'seed 003', confidence: 'seed' },
  { ...always, ruleId: 'PLT-13', key: 'plate.return.minDays', value: 1, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-13', key: 'plate.return.maxDays', value: 7, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-14', key: 'plate.publicise.hours', value: 72, citation: 'seed 003', confidence: 'seed' },
  { ...always, ruleId: 'PLT-15', key: 'plate.replenish.forecastDays', value: 4, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-15', key: 'plate.replenish.salesDays', value: 14, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'PLT-15', key: 'plate.replenish.minForecast', value: 1_000, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'otp.digits', value: 6, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'otp.minutes', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'otp.perDay', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'otp.gapSeconds', value: 60, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'otp.tries', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-13', key: 'phone.maxAccounts', value: 1, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'KSK-03', key: 'kiosk.face.min', value: 0.8, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'KSK-04', key: 'kiosk.idle', value: 60, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'KSK-04', key: 'kiosk.idle.elder', value: 120, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'KSK-04', key: 'kiosk.idle.grace', value: 20, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'KSK-04', key: 'kiosk.session.max', value: 900, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'REG-17', key: 'org.operators.max', value: 20, citation: 'platform rule', confidence: 'assumed' },
  {
    ...always, ruleId: 'LIC-15', key: 'lic.reissue.withheld', value: 'DKUB',
    citation: 'Order 162 arts 66, 69', confidence: 'law',
  },
  { ...always, ruleId: 'LIC-15', key: 'lic.reissue.gone', value: 'EFG', citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'LIC-16', key: 'lic.make.days', value: 1, citation: 'Order 162 arts 68–69', confidence: 'law' },
  { ...always, ruleId: 'LIC-23', key: 'lic.frequent.count', value: 3, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'LIC-23', key: 'lic.frequent.months', value: 12, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'APP-03', key: 'review.days', value: 1, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'APP-03', key: 'pay.hours', value: 24, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'DLV-02', key: 'deliver.in-province.days', value: 3, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'DLV-02', key: 'deliver.elsewhere.days', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'DLV-03', key: 'collect.months', value: 1, citation: 'secondary', confidence: 'secondary' },
  { ...always, ruleId: 'DLV-04', key: 'parcel.kept.days', value: 30, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'APP-01', key: 'appeal.reconsideration.days', value: 60, citation: 'Reconsideration Law', confidence: 'law' },
  {
    ruleId: 'APP-01', key: 'appeal.litigation.months', value: 3,
    effectiveFrom: EVER, effectiveTo: '2015-04-30', region: '*', citation: 'Administrative Litigation Law', confidence: 'law',
  },
  {
    ruleId: 'APP-01', key: 'appeal.litigation.months', value: 6,
    effectiveFrom: '2015-05-01', effectiveTo: null, region: '*', citation: 'Administrative Litigation Law', confidence: 'law',
  },
  { ...always, ruleId: 'FEE-06', key: 'fee.second.percent', value: 50, citation: 'provincial list of Fujian, 2019', confidence: 'secondary' },
  { ...always, ruleId: 'FEE-06', key: 'fee.later.percent', value: 30, citation: 'provincial list of Fujian, 2019', confidence: 'secondary' },
  { ...always, ruleId: 'REG-06', key: 'identity.upgrade.counter', value: true, citation: 'seed 000', confidence: 'seed' },
  {
    ...always, ruleId: 'REG-04', key: 'service.minLevel', value: { A01: 'L2', A02: 'L2' },
    citation: 'seed 000, ambiguous', confidence: 'assumed',
  },
  {
    ruleId: 'PLT-07', key: 'plate.preselect.kinds', value: { types: ['02'], acquisitions: ['new'] },
    effectiveFrom: EVER, effectiveTo: '2017-10-31', region: '*', citation: 'seed 003', confidence: 'seed',
  },
  {
    ruleId: 'PLT-07', key: 'plate.preselect.kinds',
    value: { types: ['02', '52'], acquisitions: ['new', 'second-hand', 'moved-in', 'new-energy-exchange'] },
    effectiveFrom: '2017-11-01', effectiveTo: null, region: '*', citation: 'observed; date assumed', confidence: 'assumed',
  },
  {
    ruleId: 'REG-07', key: 'identity.upgrade.online', value: false,
    effectiveFrom: EVER, effectiveTo: '2018-08-31', region: '*', citation: 'seed 000', confidence: 'seed',
  },
  {
    ruleId: 'REG-07', key: 'identity.upgrade.online', value: true,
    effectiveFrom: '2018-09-01', effectiveTo: null, region: '*', citation: 'seed 001; date assumed', confidence: 'assumed',
  },
]
