import { LICENCE_CLASSES } from '../licence/licence-classes'
import type { AnyRuleVersion } from '../rule-versions'

const EVER = '2004-05-01'
const always = { effectiveFrom: EVER, effectiveTo: null, region: '*' } as const
const inSeed = { ...always, profile: 'seed2015' } as const
const inCurrent = { ...always, profile: 'current' } as const
const until = (effectiveTo: string) => ({ effectiveFrom: EVER, effectiveTo, region: '*' }) as const
const from = (effectiveFrom: string) => ({ effectiveFrom, effectiveTo: null, region: '*' }) as const
const within = (region: string) => ({ ...always, region }) as const

const SMALL = { C1: 10, C2: 10, C3: 10, C4: 10, C5: 10, M: 10, N: 10, P: 10 }
const MACHINES = { M: 30, N: 30, P: 30 }
const OTHER_CARS = { C3: 20, C4: 20, C5: 20 }
const large = (days: number) => ({ A1: days, A2: days, A3: days, B1: days, B2: days })

/** Booking of driving tests as dated versions (rules.md §3). */
export const EXAM_RULE_VERSIONS: readonly AnyRuleVersion[] = [
  { ...inSeed, ruleId: 'EXM-02', key: 'exam.online.classes', value: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2'], citation: 'seed 000', confidence: 'seed' },
  { ...inCurrent, ruleId: 'EXM-02', key: 'exam.online.classes', value: LICENCE_CLASSES, citation: 'platform rule', confidence: 'assumed' },
  { ...inSeed, ruleId: 'EXM-04', key: 'exam.k3r.requiresK2', value: false, citation: 'Order 123', confidence: 'law' },
  { ...inCurrent, ruleId: 'EXM-04', key: 'exam.k3r.requiresK2', value: true, citation: 'Order 162 arts 39–41', confidence: 'assumed' },
  { ...always, ruleId: 'EXM-05', key: 'exam.k2.minDays', value: { ...SMALL, ...large(20), C6: 20 }, citation: 'Order 162 art 43', confidence: 'law' },
  {
    ...until('2016-03-31'), ruleId: 'EXM-06', key: 'exam.k3r.minDays', citation: 'Order 123', confidence: 'law',
    value: { days: { C1: 30, C2: 30, ...OTHER_CARS, ...MACHINES, ...large(60) }, addingToCar: large(40) },
  },
  {
    ...from('2016-04-01'), ruleId: 'EXM-06', key: 'exam.k3r.minDays', citation: 'Order 162 art 44', confidence: 'law',
    value: { days: { C1: 30, C2: 20, ...OTHER_CARS, ...MACHINES, ...large(40) }, addingToCar: large(30) },
  },
  { ...always, ruleId: 'EXM-07', key: 'exam.retry.days', value: 10, citation: 'Order 162 art 47', confidence: 'law' },
  { ...always, ruleId: 'EXM-09', key: 'exam.maxBookings', value: 5, citation: 'Order 162 art 47', confidence: 'law' },
  {
    ...always, ruleId: 'EXM-10', key: 'exam.passMarks', citation: 'Order 162 art 38', confidence: 'law',
    value: { marks: { K1: 90, K2: 80, K3R: 90, K3S: 90 }, k2Large: 90, largeClasses: ['A1', 'A2', 'A3', 'B1', 'B2', 'C6'] },
  },
  { ...always, ruleId: 'EXM-12', key: 'exam.cancel.lastDay', value: 1, citation: 'Order 162 art 46', confidence: 'law' },
  { ...inSeed, ruleId: 'EXM-14', key: 'exam.plan.days', value: 0, citation: 'seed 000: regularly', confidence: 'seed' },
  { ...inCurrent, ruleId: 'EXM-14', key: 'exam.plan.days', value: 10, citation: 'Order 162 art 52', confidence: 'law' },
  { ...always, ruleId: 'EXM-15', key: 'exam.close.days', value: 5, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'EXM-15', key: 'exam.close.hour', value: 17, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'EXM-20', key: 'exam.wishes', value: 3, citation: 'public notice', confidence: 'secondary' },
  // 苏州 keeps the strict reading: one session a booking.
  { ...within('320500'), ruleId: 'EXM-20', key: 'exam.wishes', value: 1, citation: 'public notice', confidence: 'secondary' },
  { ...always, ruleId: 'EXM-22', key: 'exam.backfill', value: 'none', citation: 'platform rule', confidence: 'assumed' },
  // 淮安 offers freed places down the list.
  { ...within('320800'), ruleId: 'EXM-22', key: 'exam.backfill', value: 'offer', citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'EXM-22', key: 'exam.offer.hours', value: 12, citation: 'platform rule', confidence: 'assumed' },
  { ...always, ruleId: 'EXM-24', key: 'exam.place.changes', value: 3, citation: 'Order 162 art 39', confidence: 'law' },
  { ...always, ruleId: 'EXM-24', key: 'exam.place.classes', value: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'], citation: 'Order 162 art 39', confidence: 'law' },
  { ...always, ruleId: 'EXM-25', key: 'ban.fraud.years', value: { cheating: 1, impersonation: 3, 'licence-obtained': 3 }, citation: 'Order 162 arts 15, 93', confidence: 'law' },
  { ...always, ruleId: 'EXM-21', key: 'training.hours', value: null, citation: 'platform rule', confidence: 'assumed' },
  // 苏州 asks for what the school reported before a practical test; the hours are those of the syllabus for small cars.
  { ...within('320500'), ruleId: 'EXM-21', key: 'training.hours', value: { K1: 12, K2: 16, K3R: 24, K3S: 10 }, citation: 'training syllabus', confidence: 'secondary' },
]
