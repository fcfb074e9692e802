import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { markStillCounts, vehicleIsFree, vehicleIsRegistered } from './rules'

export const reissueInspectionMark = defineService({
  code: 'B07',
  slug: 'reissue-inspection-mark',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree, markStillCounts],
  fields,
  decisionFields: reviewFields,
  steps: [{ id: 'reason', fields: ['reason'] }, ...deliverySteps],
  product: 'inspection-mark',
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-mark-again'], isFree: true, notify: 'F32' }),
  summary: ['reason', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})
