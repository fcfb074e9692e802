import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { vehicleIsFree, vehicleIsRegistered } from './rules'

export const exchangeVehicleLicence = defineService({
  code: 'B06',
  slug: 'exchange-vehicle-licence',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [{ id: 'damage', fields: ['damage'] }, ...deliverySteps],
  fee: 'vehicle-licence',
  product: 'vehicle-licence',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-vehicle-licence'], notify: 'F32' }),
  summary: ['damage', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})
