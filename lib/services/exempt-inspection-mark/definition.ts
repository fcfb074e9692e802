import { defineService } from '@/lib/engine/define-service'
import { deliveryFields, deliverySteps } from '@/lib/engine/delivery'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { messages } from './messages'
import { markCanBeHad, vehicleIsFree, vehicleIsRegistered } from './rules'

/** Everything else the register answers (VEH-05). */
export const exemptInspectionMark = defineService({
  code: 'B19',
  slug: 'exempt-inspection-mark',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree, markCanBeHad],
  fields: deliveryFields,
  decisionFields: reviewFields,
  steps: deliverySteps,
  product: 'inspection-mark',
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-exempt-mark'], isFree: true, notify: 'F32' }),
  summary: ['delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})
