import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { withLicencePhoto } from '@/lib/engine/licence-photo'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { certificateIsThere, licenceIsFree, reviewPasses, windowIsOpen } from './rules'

export const renewDrivingLicence1 = defineService({
  code: 'B09',
  slug: 'renew-driving-licence',
  version: 1,
  subject: 'licence',
  eligibility: [licenceIsFree, windowIsOpen, certificateIsThere, reviewPasses],
  fields,
  decisionFields: reviewFields,
  steps: deliverySteps,
  fee: 'licence.renewal',
  product: 'driving-licence',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['renew-licence', 'exchange-licence'], handOver: ['hand-over-licence'], notify: 'F32' }),
  summary: ['delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})

/** Version 2 asks for the photo of the new card. */
export const renewDrivingLicence = withLicencePhoto(renewDrivingLicence1)
