import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { withLicencePhoto } from '@/lib/engine/licence-photo'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { licenceIsFree } from './rules'

export const exchangeDamagedLicence1 = defineService({
  code: 'B11',
  slug: 'exchange-damaged-licence',
  version: 1,
  subject: 'licence',
  eligibility: [licenceIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [{ id: 'damage', fields: ['damage'] }, ...deliverySteps],
  fee: 'licence.exchange',
  product: 'driving-licence',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['exchange-licence'], handOver: ['hand-over-licence'], notify: 'F32' }),
  summary: ['damage', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})

/** Version 2 asks for the photo of the new card. */
export const exchangeDamagedLicence = withLicencePhoto(exchangeDamagedLicence1)
