import { addYears, type CivilDate } from '@/lib/kernel/clock'
import { ruleValue, type RuleMoment } from '../rule-versions'

/** Cheated in the own test, or had it taken by another (EXM-25). */
export const FRAUDS = ['cheating', 'impersonation'] as const
export type Fraud = (typeof FRAUDS)[number]

/** What the fraud came to: where it brought a licence, the licence is withdrawn and the ban is that of deceit (EXM-25, 162 art 93). */
export type FraudDegree = Fraud | 'licence-obtained'

export const degreeOf = (fraud: Fraud, isLicensed: boolean): FraudDegree => (isLicensed ? 'licence-obtained' : fraud)

/** The last day on which no licence can be applied for, and with it no test booked (BAN-08). */
export const fraudBanUntil = (degree: FraudDegree, decidedOn: CivilDate, at: RuleMoment): CivilDate => addYears(decidedOn, ruleValue('ban.fraud.years', at).value[degree])
