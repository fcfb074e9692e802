import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'
import { licenceIsNotGone } from './rules'

/**
 * A place is taken and freed in the transaction of its transition; another half-day is the same answer given again. What a
 * suspended hospital calls off comes back to the person, who chooses anew (ORG-08).
 */
export const bookPhysicalExamination = defineService({
  code: 'B16',
  slug: 'book-physical-examination',
  version: 1,
  subject: 'person',
  eligibility: [licenceIsNotGone],
  fields,
  steps: [{ id: 'visit', fields: ['visit'], submits: true }],
  statuses: ['draft', 'approved', 'returned', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft', 'returned', 'approved'], to: 'approved', by: ['applicant', 'filer'], effects: ['book-visit'], notify: 'B16' },
    cancel: { from: ['approved'], to: 'withdrawn', by: ['applicant', 'filer'], effects: ['cancel-visit'], notify: 'B16' },
    'call-off': { from: ['approved'], to: 'returned', by: ['system'], effects: ['call-off-visit'] },
    attend: { from: ['approved'], to: 'completed', by: ['system'] },
    miss: { from: ['approved'], to: 'lapsed', by: ['system'], effects: ['miss-visit'], notify: 'B16' },
    withdraw: { from: ['draft', 'returned'], to: 'withdrawn', by: ['applicant', 'filer'] },
    expire: { from: ['draft', 'returned'], to: 'lapsed', by: ['system'] },
  },
  summary: ['visit'],
  channels: { web: {}, portal: { kinds: ['HOS'], function: 'examination' } },
  messages,
})
