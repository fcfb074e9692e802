'use server'

import { lookForPayment } from '@/lib/domain/payments/look-for-payment'
import { requestPayment } from '@/lib/domain/payments/request-payment'
import { formAction, type Values } from '../../../../../form-action'

const payPage = ({ place, applicationId }: Values) => `/${place}/portal/applications/${applicationId}/pay`

export const request = formAction(requestPayment, {
  face: 'portal',
  input: ({ applicationId, provider }) => ({ applicationId, provider }),
  onSuccess: (_value, values) => payPage(values),
})

export const look = formAction(lookForPayment, {
  face: 'portal',
  input: ({ applicationId }) => ({ applicationId }),
  onSuccess: (_value, values) => payPage(values),
})
