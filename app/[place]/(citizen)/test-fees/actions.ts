'use server'

import { lookForTestFee, requestTestFee } from '@/lib/domain/exams/pay-test-fee'
import { formAction, type Values } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'

const feePage = ({ place, bookingId, province }: Values) => `/${place}/test-fees/${bookingId}?province=${province}`

export const request = formAction(requestTestFee, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ bookingId, provider }) => ({ bookingId, provider }),
  onSuccess: (_value, values) => feePage(values),
})

export const look = formAction(lookForTestFee, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ bookingId }) => ({ bookingId }),
  onSuccess: (_value, values) => feePage(values),
})
