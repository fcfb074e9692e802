import { defineService } from '@/lib/engine/define-service'
import { lossSteps } from '@/lib/engine/loss'
import { reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields1 } from './fields'
import { messages1 as messages } from './messages-1'
import { licenceIsNotWithheld, reissueIsNotFrequentOnline } from './rules'

export const replaceDrivingLicence1 = defineService({
  code: 'B12',
  slug: 'replace-driving-licence',
  version: 1,
  subject: 'licence',
  eligibility: [licenceIsNotWithheld, reissueIsNotFrequentOnline],
  fields: fields1,
  decisionFields: reviewFields,
  steps: [
    ...lossSteps,
    { id: 'collection', fields: ['collectAt'] },
  ],
  fee: 'licence.replacement',
  reviewDays: 1, // LIC-16
  statuses: ['draft', 'submitted', 'returned', 'at-counter', 'rejected', 'ready-for-collection', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['applicant', 'clerk'], notify: 'F32', fresh: true },
    approve: {
      from: ['submitted', 'at-counter'], to: 'ready-for-collection', by: ['reviewer'],
      effects: ['issue-licence'], notify: 'F32', fresh: true,
    },
    return: { from: ['submitted'], to: 'returned', by: ['reviewer'], asks: ['returnReason'], notify: 'F32' },
    'turn-to-counter': { from: ['submitted'], to: 'at-counter', by: ['reviewer'], asks: ['counterReason'], notify: 'F32' },
    reject: { from: ['submitted', 'at-counter'], to: 'rejected', by: ['reviewer'], asks: ['rejectionReason'], notify: 'F32', fresh: true },
    collect: {
      from: ['ready-for-collection'], to: 'completed', by: ['clerk'],
      effects: ['take-fee', 'hand-over-licence'], notify: 'F32',
    },
    withdraw: { from: ['draft', 'submitted', 'returned', 'at-counter'], to: 'withdrawn', by: ['applicant', 'clerk'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
  },
  summary: ['reason', 'lostOn', 'collectAt'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})
