'use server'

import { lookForPayment } from '@/lib/domain/payments/look-for-payment'
import { requestPayment } from '@/lib/domain/payments/request-payment'
import { formAction } from '../../../../../form-action'
import { ownContextIn } from '../../../../../own-contexts'

export const request = formAction(requestPayment, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ applicationId, provider }) => ({ applicationId, provider }),
  onSuccess: (_value, { place, applicationId }) => `/${place}/applications/${applicationId}/pay`,
})

export const look = formAction(lookForPayment, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ applicationId }) => ({ applicationId }),
  onSuccess: (_value, { place, applicationId }) => `/${place}/applications/${applicationId}/pay`,
})
