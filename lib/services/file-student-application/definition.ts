import { defineService, type Service } from '@/lib/engine/define-service'
import type { Fields } from '@/lib/engine/fields'
import { reviewFields, reviewing, WITHDRAWABLE } from '@/lib/engine/made-and-handed-over'
import { fields, paperFields, photoFields } from './fields'
import { messages } from './messages'
import { ageIsKnown, certificateIsOwn, classIsNotHeld, classMayBeAppliedFor, learnsNowhereElse, mayApplyAtAll } from './rules'

const REVIEW = reviewing('F32')

/** The school files, the student consents, the office admits (EXM-26). */
export const fileStudentApplication1 = defineService({
  code: 'B20',
  slug: 'file-student-application',
  version: 1,
  subject: 'person',
  eligibility: [ageIsKnown, mayApplyAtAll, learnsNowhereElse],
  fields,
  decisionFields: { rejectionReason: reviewFields.rejectionReason, returnReason: reviewFields.returnReason },
  steps: [
    { id: 'application', fields: ['licenceClass', 'certificateNumber', 'contractNumber'], registerRules: [classIsNotHeld, classMayBeAppliedFor, certificateIsOwn] },
    { id: 'consent', fields: ['consent'] },
  ],
  reviewDays: 1, // APP-03
  statuses: ['draft', 'submitted', 'returned', 'rejected', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['filer'], effects: ['file-learner'], notify: 'F32' },
    approve: { from: ['submitted'], to: 'completed', by: ['reviewer'], effects: ['admit-learner'], notify: 'F32', fresh: true },
    return: REVIEW.return,
    reject: { from: ['submitted'], to: 'rejected', by: ['reviewer'], asks: ['rejectionReason'], effects: ['reject-learner'], notify: 'F32', fresh: true },
    withdraw: { from: WITHDRAWABLE.filter((status) => status !== 'at-counter'), to: 'withdrawn', by: ['applicant', 'filer'], effects: ['end-learner'], notify: 'F32' },
    expire: REVIEW.expire,
  },
  summary: ['licenceClass', 'certificateNumber'],
  channels: { portal: { kinds: ['DS'], function: 'student' } },
  messages,
})

/** The next version: as before, and before the consent it asks for these pictures too. */
const askingFor = (former: Service, id: string, pictures: Fields): Service => {
  const { consent = fields.consent, ...before } = former.fields
  return {
    ...former,
    version: former.version + 1,
    fields: { ...before, ...pictures, consent },
    steps: [...former.steps.slice(0, -1), { id, fields: Object.keys(pictures) }, ...former.steps.slice(-1)],
  }
}

export const fileStudentApplication2 = askingFor(fileStudentApplication1, 'photo', photoFields)
export const fileStudentApplication = askingFor(fileStudentApplication2, 'papers', paperFields)
