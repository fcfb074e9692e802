'use server'

import { lookForPayment } from '@/lib/domain/payments/look-for-payment'
import { requestPayment } from '@/lib/domain/payments/request-payment'
import { formAction } from '../../../../../form-action'

export const request = formAction(requestPayment, {
  face: 'kiosk',
  input: ({ applicationId, provider }) => ({ applicationId, provider }),
  onSuccess: (_value, { place, applicationId }) => `/${place}/kiosk/applications/${applicationId}/pay`,
})

export const look = formAction(lookForPayment, {
  face: 'kiosk',
  input: ({ applicationId }) => ({ applicationId }),
  onSuccess: (_value, { place, applicationId }) => `/${place}/kiosk/applications/${applicationId}/pay`,
})
