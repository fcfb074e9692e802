import type { AnyRuleVersion } from '../rule-versions'
import type { ApplyAge } from './licence-rule-values'

const EVER = '2004-05-01'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*' } as const
const until = (effectiveTo: string) => ({ effectiveFrom: EVER, effectiveTo, region: '*' }) as const
const from = (effectiveFrom: string) => ({ effectiveFrom, effectiveTo: null, region: '*' }) as const

const ages = (from: number, below: number | null): ApplyAge => ({ from, below })

/** Column "now" of standards.md §8; the upper age of the large classes was 60 before it became 63. */
const appliedSince2022 = (large: number) => ({
  A1: ages(22, large), A2: ages(22, large), A3: ages(20, large), B1: ages(20, large), B2: ages(20, large),
  C1: ages(18, null), C2: ages(18, null), C3: ages(18, large), C4: ages(18, large), C5: ages(18, null), C6: ages(20, 70),
  D: ages(18, 70), E: ages(18, 70), F: ages(18, null), M: ages(18, large), N: ages(20, large), P: ages(20, large),
})

const APPLIED_IN_2015 = {
  A1: ages(26, 50), A2: ages(24, 50), A3: ages(20, 50), B1: ages(21, 50), B2: ages(20, 50),
  C1: ages(18, 70), C2: ages(18, 70), C3: ages(18, 60), C4: ages(18, 60), C5: ages(18, 70),
  D: ages(18, 60), E: ages(18, 60), F: ages(18, 70), M: ages(18, 60), N: ages(20, 50), P: ages(20, 50),
}

/** Nothing is done for a licence that is annulled E, revoked F or cancelled G; B D J K L U wait for what they stand for. */
const GONE_OR_HELD = 'BDEFGJKLU'

/** Law of driving licences as dated versions (rules.md §4, standards.md §8). */
export const LICENCE_RULE_VERSIONS: readonly AnyRuleVersion[] = [
  { ...always, ruleId: 'LIC-03', key: 'lic.renew.days', value: 90, citation: 'Order 162 arts 63, 72–73, 85', confidence: 'law' },
  { ...always, ruleId: 'LIC-04', key: 'lic.late.years', value: 1, citation: 'Order 162 arts 27, 79', confidence: 'law' },
  { ...always, ruleId: 'LIC-04', key: 'lic.restore.years', value: 2, citation: 'Order 162 arts 27, 79', confidence: 'law' },
  { ...always, ruleId: 'LIC-06', key: 'lic.age.decides', value: 60, citation: 'Order 162 art 65; Order 172', confidence: 'law' },
  { ...until('2024-12-31'), ruleId: 'LIC-06', key: 'lic.age.large', value: 60, citation: 'Order 162 art 65', confidence: 'law' },
  { ...from('2025-01-01'), ruleId: 'LIC-06', key: 'lic.age.large', value: 63, citation: 'Order 172', confidence: 'law' },
  { ...until('2024-12-31'), ruleId: 'LIC-07', key: 'lic.age.extend.years', value: 0, citation: 'Order 162 art 65', confidence: 'law' },
  { ...from('2025-01-01'), ruleId: 'LIC-07', key: 'lic.age.extend.years', value: 3, citation: 'Order 172', confidence: 'law' },
  { ...always, ruleId: 'LIC-08', key: 'lic.age.top', value: 70, citation: 'Order 162 art 65', confidence: 'law' },
  { ...always, ruleId: 'LIC-06', key: 'lic.change.days', value: 30, citation: 'Order 162 art 65', confidence: 'law' },
  { ...until('2016-03-31'), ruleId: 'LIC-11', key: 'lic.phys.age', value: 60, citation: 'Order 123', confidence: 'law' },
  { ...from('2016-04-01'), ruleId: 'LIC-11', key: 'lic.phys.age', value: 70, citation: 'Order 139; Order 162 art 74', confidence: 'law' },
  { ...always, ruleId: 'LIC-11', key: 'lic.phys.days', value: 30, citation: 'Order 162 art 74', confidence: 'law' },
  { ...always, ruleId: 'LIC-11', key: 'lic.phys.c5.cycles', value: 3, citation: 'Order 162 art 74', confidence: 'law' },
  { ...always, ruleId: 'LIC-12', key: 'lic.phys.cancel.years', value: 1, citation: 'Order 162 art 79', confidence: 'law' },
  { ...always, ruleId: 'LIC-13', key: 'lic.phys.valid.months', value: 6, citation: 'Order 162 art 85', confidence: 'law' },
  { ...always, ruleId: 'ORG-02', key: 'lic.phys.gap.days', value: 30, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'ORG-08', key: 'lic.phys.anew.days', value: 30, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'ORG-01', key: 'lic.phys.audit.percent', value: 5, citation: 'platform rule', confidence: 'assumed' },
  {
    ...always, ruleId: 'ORG-01', key: 'lic.fitness', citation: 'Order 162 arts 14, 85–86', confidence: 'secondary',
    value: {
      heightCm: { A1: 155, A2: 155, A3: 155, B1: 150, B2: 155, N: 155 },
      sharpSight: ['A1', 'A2', 'A3', 'B1', 'B2', 'N', 'P'], sharp: 50, ordinary: 49,
    },
  },
  { ...always, ruleId: 'LIC-09', key: 'lic.review.days', value: 30, citation: 'Order 162 arts 72, 90', confidence: 'law' },
  { ...always, ruleId: 'LIC-09', key: 'lic.review.accident.age', value: 70, citation: 'Order 162 arts 72, 90', confidence: 'law' },
  { ...always, ruleId: 'LIC-14', key: 'lic.defer.maxYears', value: 3, citation: 'Order 162 art 75', confidence: 'law' },
  { ...until('2022-03-31'), ruleId: 'LIC-14', key: 'lic.defer.late.years', value: 0, citation: 'Order 123', confidence: 'assumed' },
  { ...from('2022-04-01'), ruleId: 'LIC-14', key: 'lic.defer.late.years', value: 1, citation: 'Order 162 art 75', confidence: 'law' },
  { ...always, ruleId: 'LIC-15', key: 'lic.photo.months', value: 6, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'LIC-15', key: 'lic.exchange.days', value: 30, citation: 'Order 162 arts 66, 69', confidence: 'law' },
  { ...always, ruleId: 'LIC-17', key: 'lic.health.days', value: 30, citation: 'Order 162 art 67', confidence: 'law' },
  { ...always, ruleId: 'LIC-19', key: 'lic.contact.days', value: 30, citation: 'Order 162 art 81', confidence: 'law' },
  { ...always, ruleId: 'LIC-18', key: 'lic.probation.months', value: 12, citation: 'Order 162 arts 76, 80', confidence: 'law' },
  { ...always, ruleId: 'EXM-04', key: 'lic.learner.years', value: 3, citation: 'Order 162 arts 39–41', confidence: 'law' },
  { ...until('2016-03-31'), ruleId: 'EXM-04', key: 'lic.learner.document', value: 'test-permit', citation: 'Order 123', confidence: 'law' },
  { ...from('2016-04-01'), ruleId: 'EXM-04', key: 'lic.learner.document', value: 'learner-certificate', citation: 'Order 139', confidence: 'law' },
  { ...always, ruleId: 'LIC-20', key: 'lic.bus.driving.years', value: 3, citation: 'Order 162 arts 87, 92', confidence: 'law' },
  { ...always, ruleId: 'LIC-20', key: 'lic.bus.age.from', value: 25, citation: 'Order 162 arts 87, 92', confidence: 'law' },
  { ...always, ruleId: 'LIC-20', key: 'lic.bus.age.below', value: 60, citation: 'Order 162 arts 87, 92', confidence: 'law' },
  { ...always, ruleId: 'LIC-20', key: 'lic.bus.cleanCycles', value: 3, citation: 'Order 162 arts 87, 92', confidence: 'law' },
  { ...always, ruleId: 'PTS-01', key: 'pts.full', value: 12, citation: 'Order 163 art 3', confidence: 'law' },
  { ...until('2022-03-31'), ruleId: 'EXM-27', key: 'lic.apply.ages', value: APPLIED_IN_2015, citation: 'Order 123', confidence: 'law' },
  {
    ruleId: 'EXM-27', key: 'lic.apply.ages', value: appliedSince2022(60),
    effectiveFrom: '2022-04-01', effectiveTo: '2024-12-31', region: '*', citation: 'Order 162 art 14', confidence: 'law',
  },
  { ...from('2025-01-01'), ruleId: 'EXM-27', key: 'lic.apply.ages', value: appliedSince2022(63), citation: 'Order 172', confidence: 'law' },
  { ...until('2022-03-31'), ruleId: 'EXM-27', key: 'lic.student.age', value: 26, citation: 'Order 123', confidence: 'assumed' },
  { ...from('2022-04-01'), ruleId: 'EXM-27', key: 'lic.student.age', value: 19, citation: 'Order 162 art 14', confidence: 'law' },
  {
    ...always, ruleId: 'EXM-27', key: 'lic.add.conditions', citation: 'Order 162 art 17', confidence: 'law',
    value: {
      C6: { anyOf: [{ classes: ['C1', 'C2'], years: 1 }], cleanCycles: 1 },
      B1: { anyOf: [{ classes: ['A3', 'B2', 'C1', 'C2', 'C3', 'C4'], years: 2 }], cleanCycles: 2 },
      A2: { anyOf: [{ classes: ['B1', 'B2'], years: 2 }, { classes: ['A1'], years: 1 }], cleanCycles: 2 },
      A1: { anyOf: [{ classes: ['A3', 'B1'], years: 2 }, { classes: ['B2'], years: 3 }, { classes: ['A2'], years: 1 }], cleanCycles: 3 },
    },
  },
  {
    ...always, ruleId: 'LIC-15', key: 'lic.barred', citation: 'Order 162 arts 66, 69, 73', confidence: 'assumed',
    value: {
      B09: GONE_OR_HELD, B10: GONE_OR_HELD, B11: GONE_OR_HELD, B23: GONE_OR_HELD,
      B13: 'DEFGJKLU', B14: 'DEFGJKLU', B15: 'DEFGJKLU', B16: 'EF', B17: 'EF', B18: 'EF',
    },
  },
]
