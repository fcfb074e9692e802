import { addYears, type CivilDate } from '@/lib/kernel/clock'
import { ruleValue, type RuleMoment } from '../rule-versions'

/** Cheated in the own test, or had it taken by another (EXM-25). */
export const FRAUDS = ['cheating', 'impersonation'] as const
export type Fraud = (typeof FRAUDS)[number]

/** The last day on which no licence can be applied for, and with it no test booked (BAN-08). */
export const fraudBanUntil = (fraud: Fraud, decidedOn: CivilDate, at: RuleMoment): CivilDate => addYears(decidedOn, ruleValue('ban.fraud.years', at).value[fraud])
