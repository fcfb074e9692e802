import { defineService } from '@/lib/engine/define-service'
import { deliverySteps } from '@/lib/engine/delivery'
import { withLicencePhoto } from '@/lib/engine/licence-photo'
import { courseStatuses, madeAndHandedOver, reviewFields } from '@/lib/engine/made-and-handed-over'
import { fields } from './fields'
import { messages } from './messages'
import { classIsBelow, hasMoved, licenceIsFree, stepsDown } from './rules'

export const changeLicenceParticulars1 = defineService({
  code: 'B23',
  slug: 'change-licence-particulars',
  version: 1,
  subject: 'licence',
  eligibility: [licenceIsFree],
  fields,
  decisionFields: reviewFields,
  steps: [
    { id: 'change', fields: ['change'] },
    { id: 'class', fields: ['stepTo'], when: stepsDown, registerRules: [classIsBelow] },
    { id: 'new-address', fields: ['newAddress'], when: hasMoved },
    ...deliverySteps,
  ],
  fee: 'licence.exchange',
  product: 'driving-licence',
  takesBackOld: true,
  reviewDays: 1, // APP-03
  statuses: courseStatuses(),
  transitions: madeAndHandedOver({ effects: ['step-down', 'change-holder-address', 'exchange-licence'], handOver: ['hand-over-licence'], notify: 'F32' }),
  summary: ['change', 'stepTo', 'delivery'],
  channels: { web: {}, kiosk: { identity: 'card' }, counter: {} },
  messages,
})

/** Version 2 asks for the photo of the new card. */
export const changeLicenceParticulars = withLicencePhoto(changeLicenceParticulars1)
