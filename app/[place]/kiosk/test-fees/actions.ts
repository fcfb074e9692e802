'use server'

import { lookForTestFee, requestTestFee } from '@/lib/domain/exams/pay-test-fee'
import { formAction, type Values } from '../../../form-action'

const feePage = ({ place, bookingId }: Values) => `/${place}/kiosk/test-fees?booking=${bookingId}`

export const request = formAction(requestTestFee, {
  face: 'kiosk',
  input: ({ bookingId, provider }) => ({ bookingId, provider }),
  onSuccess: (_value, values) => feePage(values),
})

export const look = formAction(lookForTestFee, {
  face: 'kiosk',
  input: ({ bookingId }) => ({ bookingId }),
  onSuccess: (_value, values) => feePage(values),
})
