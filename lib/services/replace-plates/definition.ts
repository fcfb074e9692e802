import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { lossSteps } from '@/lib/engine/loss'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { withWaitingPlate } from '@/lib/engine/waiting-plate'
import { plateTariff } from '@/lib/policy/fees'
import { fields } from './fields'
import { messages } from './messages'
import { vehicleIsFree, vehicleIsRegistered, waitingPlateMayBeIssued } from './rules'

export const replacePlates1 = defineService({
  code: 'B03',
  slug: 'replace-plates',
  version: 1,
  subject: 'vehicle',
  eligibility: [vehicleIsRegistered, vehicleIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [...lossSteps, { id: 'pieces', fields: ['pieces'] }, ...deliverySteps],
  fee: plateTariff,
  product: 'plate',
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-plates', 'issue-waiting-plate'], handOver: ['end-waiting-plate'], notify: 'F32' }),
  summary: ['reason', 'lostOn', 'pieces', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, fleet: {}, counter: {} },
  messages,
})

export const replacePlates = withWaitingPlate(replacePlates1, waitingPlateMayBeIssued)
