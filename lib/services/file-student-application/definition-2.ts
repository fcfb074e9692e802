import { defineService } from '@/lib/engine/define-service'
import { reviewFields, reviewing, WITHDRAWABLE } from '@/lib/engine/made-and-handed-over'
import { fields2 } from './fields'
import { messages } from './messages'
import { ageIsKnown, certificateIsOwn, classIsNotHeld, classMayBeAppliedFor, learnsNowhereElse, mayApplyAtAll } from './rules'

const REVIEW = reviewing('F32')

export const fileStudentApplication2 = defineService({
  code: 'B20',
  slug: 'file-student-application',
  version: 2,
  subject: 'person',
  eligibility: [ageIsKnown, mayApplyAtAll, learnsNowhereElse],
  fields: fields2,
  decisionFields: { rejectionReason: reviewFields.rejectionReason, returnReason: reviewFields.returnReason },
  steps: [
    { id: 'application', fields: ['licenceClass', 'certificateNumber', 'contractNumber'], registerRules: [classIsNotHeld, classMayBeAppliedFor, certificateIsOwn] },
    { id: 'photo', fields: ['photo'] },
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
