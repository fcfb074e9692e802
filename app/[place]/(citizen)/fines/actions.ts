'use server'

import { lookForFinesPayment } from '@/lib/domain/fines/find-fines-order'
import { askForFine } from '@/lib/domain/fines/look-up-fine'
import { requestFines, requestOthersFine } from '@/lib/domain/fines/request-fines'
import { formAction, type Values } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'

const orderPage = (orderId: string, { place, province }: Values) => `/${place}/fines/orders/${orderId}${province ? `?province=${province}` : ''}`

export const request = formAction(requestFines, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ decisions, provider }) => ({ decisions, provider }),
  onSuccess: ({ orderId }, values) => orderPage(orderId, values),
})

/** For somebody else: in the province of this address, where the number was looked up. */
export const requestForOther = formAction(requestOthersFine, {
  face: 'citizen',
  input: ({ token, provider }) => ({ token, provider }),
  onSuccess: ({ orderId }, { place = '' }) => orderPage(orderId, { place }),
})

export const look = formAction(lookForFinesPayment, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ orderId }) => ({ orderId }),
  onSuccess: (_value, values) => orderPage(values.orderId ?? '', values),
})

export const findOther = formAction(askForFine, {
  face: 'citizen',
  input: ({ number }) => ({ number }),
  onSuccess: ({ token }, { place }) => `/${place}/fines/other?token=${encodeURIComponent(token)}`,
})
