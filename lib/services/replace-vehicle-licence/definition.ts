import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { lossSteps } from '@/lib/engine/loss'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { vehicleIsFree, vehicleIsRegistered } from './rules'

export const replaceVehicleLicence = defineService({
  code: 'B05',
  slug: 'replace-vehicle-licence',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [...lossSteps, ...deliverySteps],
  fee: 'vehicle-licence',
  product: 'vehicle-licence',
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-vehicle-licence'], notify: 'F32' }),
  summary: ['reason', 'lostOn', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})
