'use server'

import { lookForFinesPayment } from '@/lib/domain/fines/find-fines-order'
import { requestFines } from '@/lib/domain/fines/request-fines'
import { formAction } from '../../../form-action'

export const request = formAction(requestFines, {
  face: 'portal',
  input: ({ decisions, provider }) => ({ decisions, provider }),
  onSuccess: ({ orderId }, { place }) => `/${place}/portal/fines/orders/${orderId}`,
})

export const look = formAction(lookForFinesPayment, {
  face: 'portal',
  input: ({ orderId }) => ({ orderId }),
  onSuccess: (_value, { place, orderId }) => `/${place}/portal/fines/orders/${orderId}`,
})
