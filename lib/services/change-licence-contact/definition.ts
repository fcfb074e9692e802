import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'

/** A change of contact needs nothing but identity; a suspended holder must be reachable too. */
export const changeLicenceContact = defineService({
  code: 'B18',
  slug: 'change-licence-contact',
  version: 1,
  subject: 'licence',
  eligibility: [],
  fields,
  steps: [
    { id: 'phone', fields: ['phone'] },
    { id: 'proof', fields: ['phoneCode'] },
    { id: 'address', fields: ['address'] },
  ],
  statuses: ['draft', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft'], to: 'completed', by: ['applicant'], effects: ['change-licence-contact'], notify: 'B18' },
    withdraw: { from: ['draft'], to: 'withdrawn', by: ['applicant'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
  },
  summary: ['phone', 'address'],
  channels: { web: {}, kiosk: { identity: 'card' } },
  messages,
})
