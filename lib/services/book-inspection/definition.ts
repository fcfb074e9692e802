import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'
import { dayIsInTheWindow, nothingWasMissedTooOften, testCanBeBooked, untilTheDayBefore, vehicleIsFree, vehicleIsRegistered } from './rules'

/**
 * A time is taken and freed in the transaction of its transition; another time is the same answer given again. What a
 * station calls off comes back to the person, who chooses anew.
 */
export const bookInspection = defineService({
  code: 'A03',
  slug: 'book-inspection',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree, nothingWasMissedTooOften, testCanBeBooked],
  fields,
  steps: [{ id: 'inspection', fields: ['slot'], registerRules: [dayIsInTheWindow], submits: true }],
  statuses: ['draft', 'approved', 'returned', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft', 'returned', 'approved'], to: 'approved', by: ['applicant'], closes: untilTheDayBefore, effects: ['book-inspection'], notify: 'A03' },
    cancel: { from: ['approved'], to: 'withdrawn', by: ['applicant'], closes: untilTheDayBefore, effects: ['cancel-inspection'], notify: 'A04' },
    'call-off': { from: ['approved'], to: 'returned', by: ['system'], effects: ['call-off-inspection'] },
    finish: { from: ['approved'], to: 'completed', by: ['system'] },
    miss: { from: ['approved'], to: 'lapsed', by: ['system'], effects: ['miss-inspection'], notify: 'A03-missed' },
    withdraw: { from: ['draft', 'returned'], to: 'withdrawn', by: ['applicant'] },
    expire: { from: ['draft', 'returned'], to: 'lapsed', by: ['system'] },
  },
  summary: ['slot'],
  channels: { web: {}, fleet: {} },
  messages,
})
