import type { AnyRuleVersion } from '../rule-versions'

const EVER = '2004-05-01'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*' } as const
const inSeed = { ...always, profile: 'seed2015' } as const
const inCurrent = { ...always, profile: 'current' } as const
const PLATFORM = { citation: 'platform rule', confidence: 'assumed' } as const

/** Violations, fines, points and drivers bound to a vehicle as dated versions (rules.md §6, §7). */
export const VIOLATION_RULE_VERSIONS: readonly AnyRuleVersion[] = [
  { ...always, ruleId: 'VIO-01', key: 'vio.oldest.years', value: 2, citation: 'Administrative Penalty Law art 36', confidence: 'assumed' },
  { ...always, ruleId: 'VIO-01', key: 'vio.enter.days', value: 5, citation: 'Order 157 art 19', confidence: 'law' },
  { ...always, ruleId: 'VIO-01', key: 'vio.notify.days', value: 5, citation: 'Order 157 art 20', confidence: 'law' },
  { ...always, ruleId: 'VIO-01', key: 'vio.handle.days', value: 30, citation: 'Order 157 art 53', confidence: 'law' },
  { ...always, ruleId: 'VIO-01', key: 'vio.extend.months', value: 3, citation: 'Order 157 art 53', confidence: 'law' },
  { ...always, ruleId: 'VIO-02', key: 'vio.online.maxFineFen', value: 20_000, citation: 'seed 003; Order 157 art 43', confidence: 'seed' },
  { ...inSeed, ruleId: 'VIO-02', key: 'vio.online.maxInclusive', value: false, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-03', key: 'vio.online.maxInclusive', value: true, citation: 'Order 157 art 43', confidence: 'law' },
  { ...always, ruleId: 'VIO-04', key: 'vio.online.maxPoints', value: 11, citation: 'seed 003', confidence: 'assumed' },
  { ...always, ruleId: 'VIO-05', key: 'vio.online.barred', value: 'BDEFGJKLMRU', citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'VIO-05', key: 'vio.points.barred', value: 'DEFGJKLRU', citation: 'Law arts 19, 99; Order 163 art 13', confidence: 'assumed' },
  { ...always, ruleId: 'VIO-05', key: 'vio.online.boundTypes', value: ['02', '52'], citation: 'platform rule', confidence: 'secondary' },
  { ...inSeed, ruleId: 'VIO-07', key: 'bind.perVehicle', value: 2, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-07', key: 'bind.perVehicle', value: 3, citation: 'platform rule', confidence: 'secondary' },
  { ...inSeed, ruleId: 'VIO-07', key: 'bind.perDriver', value: null, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-07', key: 'bind.perDriver', value: 3, citation: 'platform rule', confidence: 'secondary' },
  { ...inSeed, ruleId: 'VIO-07', key: 'bind.owners', value: null, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-07', key: 'bind.owners', value: 5, citation: 'platform rule', confidence: 'secondary' },
  { ...inSeed, ruleId: 'VIO-07', key: 'bind.perDay', value: null, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-07', key: 'bind.perDay', value: 1, citation: 'platform rule', confidence: 'secondary' },
  { ...inSeed, ruleId: 'VIO-07', key: 'bind.perYear', value: null, citation: 'seed 003', confidence: 'seed' },
  { ...inCurrent, ruleId: 'VIO-07', key: 'bind.perYear', value: 5, ...PLATFORM },
  { ...always, ruleId: 'VIO-08', key: 'bind.answer.days', value: 7, ...PLATFORM },
  { ...always, ruleId: 'VIO-08', key: 'bind.refused.days', value: 30, ...PLATFORM },
  { ...always, ruleId: 'VIO-09', key: 'bind.frequent.unbinds', value: 3, ...PLATFORM },
  { ...always, ruleId: 'VIO-09', key: 'bind.frequent.events', value: 6, ...PLATFORM },
  { ...always, ruleId: 'VIO-09', key: 'bind.frequent.months', value: 12, ...PLATFORM },
  { ...always, ruleId: 'BAN-04', key: 'ban.binding.years', value: 1, ...PLATFORM },
  { ...always, ruleId: 'VIO-15', key: 'vio.object.days', value: 5, citation: 'Order 157 arts 5, 22', confidence: 'law' },
  { ...always, ruleId: 'VIO-16', key: 'vio.absent.records', value: 5, citation: 'Order 157 art 54', confidence: 'law' },
  { ...always, ruleId: 'VIO-16', key: 'vio.absent.statement.days', value: 30, citation: 'Order 157 art 54', confidence: 'law' },
  { ...always, ruleId: 'VIO-16', key: 'vio.absent.public.days', value: 7, citation: 'Order 157 art 54', confidence: 'law' },
  { ...always, ruleId: 'VIO-17', key: 'fine.pay.days', value: 15, citation: 'Law art 108', confidence: 'law' },
  { ...always, ruleId: 'VIO-18', key: 'fine.late.percent', value: 3, citation: 'Law art 109; Order 157 art 60', confidence: 'law' },
  { ...inSeed, ruleId: 'EDU-02', key: 'edu.full.days', value: 7, citation: 'seed 001', confidence: 'seed' },
  { ...inCurrent, ruleId: 'EDU-02', key: 'edu.full.days', value: 7, citation: 'Order 163 art 18', confidence: 'law' },
  { ...inSeed, ruleId: 'EDU-02', key: 'edu.full.large.days', value: 7, citation: 'seed 001', confidence: 'seed' },
  { ...inCurrent, ruleId: 'EDU-02', key: 'edu.full.large.days', value: 30, citation: 'Order 163 art 18', confidence: 'law' },
  { ...always, ruleId: 'EDU-02', key: 'edu.full.most.days', value: 60, citation: 'Order 163 art 18', confidence: 'law' },
  { ...always, ruleId: 'EDU-02', key: 'edu.full.large.most.days', value: 120, citation: 'Order 163 art 18', confidence: 'law' },
  { ...always, ruleId: 'EDU-08', key: 'edu.enrol.days', value: 30, citation: 'Order 163 art 29', confidence: 'law' },
  { effectiveFrom: EVER, effectiveTo: '2022-03-31', region: '*', ruleId: 'PTS-04', key: 'pts.carried', value: 'all-for-any-unpaid', citation: 'Reg art 24', confidence: 'law' },
  { effectiveFrom: '2022-04-01', effectiveTo: null, region: '*', ruleId: 'PTS-04', key: 'pts.carried', value: 'overdue-alone', citation: 'Order 163 art 15', confidence: 'law' },
]
