import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'
import { banIsOver, isNewWithoutNumber, nothingElseIsChosen, vehicleIsNewSmallCar } from './rules'

export const preselectPlate = defineService({
  code: 'B01',
  slug: 'preselect-plate',
  version: 1,
  subject: 'new-vehicle',
  eligibility: [vehicleIsNewSmallCar, nothingElseIsChosen, banIsOver],
  isNextFor: isNewWithoutNumber,
  fields,
  steps: [
    { id: 'open', fields: ['openCode'] },
    { id: 'number', fields: ['number'] },
    { id: 'confirm', fields: ['confirmCode'], submits: true },
  ],
  statuses: ['draft', 'approved', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft'], to: 'approved', by: ['applicant'], effects: ['confirm-plate'], notify: 'F08' },
    // Only with the registration of the vehicle itself, which the system carries over; a clerk's press alone would leave the number without a car.
    complete: { from: ['approved'], to: 'completed', by: ['system'] },
    cancel: { from: ['approved'], to: 'withdrawn', by: ['applicant'], effects: ['give-up-plate'], notify: 'F08-given-up' },
    lapse: { from: ['approved'], to: 'lapsed', by: ['system'], effects: ['lapse-plate'], notify: 'F08-lapsed' },
    withdraw: { from: ['draft'], to: 'withdrawn', by: ['applicant'], effects: ['release-plate'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'], effects: ['release-plate'] },
  },
  summary: ['number'],
  channels: { web: {}, kiosk: { identity: 'card' } },
  messages,
})
