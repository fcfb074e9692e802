import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'
import { vehicleIsRegistered } from './rules'

export const changeVehicleContact = defineService({
  code: 'B08',
  slug: 'change-vehicle-contact',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered],
  fields,
  steps: [
    { id: 'phone', fields: ['phone'] },
    { id: 'proof', fields: ['phoneCode'] },
    { id: 'address', fields: ['address'] },
  ],
  statuses: ['draft', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft'], to: 'completed', by: ['applicant'], effects: ['change-vehicle-contact'], notify: 'F10' },
    withdraw: { from: ['draft'], to: 'withdrawn', by: ['applicant'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
  },
  summary: ['phone', 'address'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {} },
  messages,
})
