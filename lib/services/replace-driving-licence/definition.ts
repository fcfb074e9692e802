import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { withLicencePhoto } from '@/lib/engine/licence-photo'
import { lossSteps } from '@/lib/engine/loss'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { licenceIsNotWithheld, reissueIsNotFrequentOnline } from './rules'

/** Version 2: paid online or at the window, posted or collected. What was begun on version 1 keeps its questions. */
export const replaceDrivingLicence2 = defineService({
  code: 'B12',
  slug: 'replace-driving-licence',
  version: 2,
  subject: 'licence',
  eligibility: [licenceIsNotWithheld, reissueIsNotFrequentOnline],
  fields,
  decisionFields: reviewFields,
  steps: [
    ...lossSteps,
    ...deliverySteps,
  ],
  fee: 'licence.replacement',
  product: 'driving-licence',
  reviewDays: 1, // LIC-16
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['issue-licence'], handOver: ['hand-over-licence'], notify: 'F32' }),
  summary: ['reason', 'lostOn', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})

/** Version 3 asks for the photo of the new card. */
export const replaceDrivingLicence = withLicencePhoto(replaceDrivingLicence2)
