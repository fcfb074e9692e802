import type { CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'

/** Order 157 art 22: the eight cases in which what a camera recorded is taken out after it was checked (VIO-15). */
export const OBJECTION_GROUNDS = ['emergency-duty', 'stolen-or-cloned', 'rescue', 'dealt-with-on-site', 'signals', 'not-clear', 'wrong-plate', 'other'] as const
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number]

/** Order 157 art 22 (2), (3): a report to the police, or evidence of the danger, is shown. */
const PROVEN: readonly ObjectionGround[] = ['stolen-or-cloned', 'rescue']

export const needsProof = (ground: ObjectionGround): boolean => PROVEN.includes(ground)

export type ObjectedRecord = {
  readonly isCamera: boolean
  readonly decided: { readonly reconsiderationBy: CivilDate; readonly litigationBy: CivilDate } | null
}

/** VIO-15: against a camera record that nobody has decided on; against a decision there is reconsideration and the court. */
export const objectionRefusal = ({ isCamera, decided }: ObjectedRecord, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.object.days', at)
  if (!isCamera) return refusal('objection.not-a-camera-record', 'violation.at-the-counter', version, {})
  return decided && refusal('objection.record-decided', 'objection.remedies', version, { ...decided })
}
