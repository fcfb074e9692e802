import { decided, decidedStatuses } from '@/lib/engine/decided'
import { defineService } from '@/lib/engine/define-service'
import { reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { proofIsShown, recordMayBeObjectedTo } from './rules'

const course = decided({ effects: ['uphold-objection'], notify: 'C05' })

export const objectToRecord = defineService({
  code: 'C05',
  slug: 'object-to-record',
  version: 1,
  subject: 'violation',
  eligibility: [recordMayBeObjectedTo],
  fields,
  decisionFields: reviewFields,
  steps: [
    { id: 'ground', fields: ['ground'] },
    { id: 'account', fields: ['account'] },
    { id: 'proof', fields: ['proof'], rules: [proofIsShown] },
  ],
  reviewDays: 5, // VIO-15
  statuses: decidedStatuses,
  transitions: { ...course, approve: { ...course.approve, notify: 'C05-upheld' }, reject: { ...course.reject, notify: 'C05-refused' } },
  summary: ['ground', 'account'],
  channels: { web: {}, fleet: {}, counter: {} },
  messages,
})
