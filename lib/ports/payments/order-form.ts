import type { NewOrder, NewRefund } from './contract'

const ORDER_NUMBER = /^[A-Za-z0-9_]{6,32}$/
const REFUND_NUMBER = /^[A-Za-z0-9_]{6,64}$/
const LONGEST_DESCRIPTION = 127

/** One of them refuses `/`, `=` and `&`: their full-width forms read the same. */
const wide = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0)

/** As both take it, and as the payer can read it. */
export const plainDescription = (text: string): string =>
  [...text.normalize('NFC').replace(/\p{Cc}/gu, ' ').replace(/[/=&<>"']/g, wide)].slice(0, LONGEST_DESCRIPTION).join('').trim()

const isAmount = (fen: number): boolean => Number.isSafeInteger(fen) && fen > 0

/** Throws for what no provider could take: our own mistake, not a partner's answer. */
export const assertOrderForm = ({ orderNumber, amount, description }: NewOrder): void => {
  if (!ORDER_NUMBER.test(orderNumber)) throw new Error('an order needs a number of 6–32 letters, digits and _')
  if (!isAmount(amount)) throw new Error('an order needs a positive amount in fen')
  if (plainDescription(description) === '') throw new Error('an order needs a description')
}

export const assertRefundForm = ({ refundNumber, payment, amount }: NewRefund): void => {
  if (!REFUND_NUMBER.test(refundNumber)) throw new Error('a refund needs a number of 6–64 letters, digits and _')
  if (!isAmount(amount) || amount > payment.amount) throw new Error('a refund is positive and at most what was paid')
}

/** Numbers travel in paths: one that is not ours must not choose another. */
export const assertOrderNumber = (orderNumber: string): void => {
  if (!ORDER_NUMBER.test(orderNumber)) throw new Error('no order has such a number')
}

export const assertRefundNumber = (refundNumber: string): void => {
  if (!REFUND_NUMBER.test(refundNumber)) throw new Error('no refund has such a number')
}
