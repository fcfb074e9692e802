import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { withLicencePhoto } from '@/lib/engine/licence-photo'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { ageIsReached, certificateIsThere, licenceIsFree, reviewPasses, somethingIsLeft, trailerMayStay } from './rules'

export const changeLicenceOverAge1 = defineService({
  code: 'B10',
  slug: 'change-licence-over-age',
  version: 1,
  subject: 'licence',
  eligibility: [licenceIsFree, ageIsReached, somethingIsLeft, certificateIsThere, reviewPasses],
  fields,
  decisionFields: reviewFields,
  steps: [{ id: 'class', fields: ['newClass'], registerRules: [trailerMayStay] }, ...deliverySteps],
  fee: 'licence.exchange',
  product: 'driving-licence',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['lower-classes-by-age', 'exchange-licence'], handOver: ['hand-over-licence'], notify: 'F32' }),
  summary: ['newClass', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})

/** Version 2 asks for the photo of the new card. */
export const changeLicenceOverAge = withLicencePhoto(changeLicenceOverAge1)
