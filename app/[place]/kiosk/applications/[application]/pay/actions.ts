'use server'

import { requestPayment } from '@/lib/domain/payments/request-payment'
import { formAction } from '../../../../../form-action'

export const request = formAction(requestPayment, {
  face: 'kiosk',
  input: ({ applicationId, provider }) => ({ applicationId, provider }),
  onSuccess: (_value, { place, applicationId }) => `/${place}/kiosk/applications/${applicationId}/pay`,
})
