import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { withWaitingPlate } from '@/lib/engine/waiting-plate'
import { plateTariff } from '@/lib/policy/fees'
import { fields } from './fields'
import { messages } from './messages'
import { vehicleIsFree, vehicleIsRegistered, waitingPlateMayBeIssued } from './rules'

export const exchangePlates1 = defineService({
  code: 'B04',
  slug: 'exchange-plates',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [{ id: 'damage', fields: ['damage'] }, { id: 'pieces', fields: ['pieces'] }, ...deliverySteps],
  fee: plateTariff,
  product: 'plate',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-plates', 'issue-waiting-plate'], handOver: ['end-waiting-plate'], notify: 'F32' }),
  summary: ['damage', 'pieces', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})

export const exchangePlates = withWaitingPlate(exchangePlates1, waitingPlateMayBeIssued)
