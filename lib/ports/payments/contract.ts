import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'

/** Both providers stand in real time: every instant and day here is of the machine's clock, not of a province's business clock. */
export type NewOrder = {
  /** Ours, 6–32 letters, digits and `_`: what both providers take. Sent twice with the same content, it is one order. */
  readonly orderNumber: string
  readonly amount: Fen
  /** Shown to the payer and kept by the provider: what is paid for, never for whom. */
  readonly description: string
  /** After it nobody can begin to pay; a payment begun before it may still arrive. */
  readonly expiresAt: Instant
}

/** What a provider says of money it took. */
export type Payment = {
  readonly orderNumber: string
  /** The provider's own number: the second payment of an order has another one. */
  readonly transactionId: string
  readonly amount: Fen
  readonly paidAt: Instant
}

/** Nothing is known: the partner may or may not have acted. Ask again by the same number, never guess. */
export type Unavailable = { readonly kind: 'unavailable'; readonly reason: string }

/** The provider understood and will not; the same call cannot help. */
export type Refused = { readonly kind: 'refused'; readonly reason: string }

export type CreateOutcome =
  /**
   * `code` is shown as a QR code; wallets on the same device open it as an address. It lives two hours at most, though the
   * order may live longer: the same order sent again has a fresh one.
   */
  | { readonly kind: 'created'; readonly code: string }
  /** Under this number: already paid, already closed, or an order of another content. */
  | { readonly kind: 'paid' | 'closed' | 'used' }
  | Refused
  | Unavailable

export type OrderState =
  | { readonly kind: 'paid'; readonly payment: Payment }
  /** Some or all went back; how much is known by the refunds' own numbers. */
  | { readonly kind: 'refunded'; readonly payment: Payment }
  | { readonly kind: 'not-paid' | 'closed' }
  /** The provider knows no such order. Alipay says so too of one whose code nobody has scanned yet. */
  | { readonly kind: 'absent' }
  | Unavailable

/** `paid`: too late to close, the money is there. `absent` as in OrderState. */
export type CloseOutcome = { readonly kind: 'closed' | 'paid' | 'absent' } | Refused | Unavailable

export type NewRefund = {
  /** Ours, 6–64 letters, digits and `_`; the same number never moves money twice. */
  readonly refundNumber: string
  readonly payment: Pick<Payment, 'orderNumber' | 'transactionId' | 'amount'>
  readonly amount: Fen
  readonly reason: string
}

export type RefundKey = { readonly refundNumber: string; readonly payment: Pick<Payment, 'orderNumber' | 'transactionId'> }

export type RefundState =
  | { readonly kind: 'refunded'; readonly amount: Fen; readonly refundedAt: Instant | null }
  /** Taken on; ask again later. */
  | { readonly kind: 'underway' }
  /** The provider gave up: a person has to see to it. */
  | { readonly kind: 'failed'; readonly reason: string }
  | Unavailable

/** `no-money`: the merchant's account is too low now; try again later with the same number. */
export type RefundOutcome = RefundState | { readonly kind: 'no-money' } | Refused

export type FoundRefund = RefundState | { readonly kind: 'absent' }

/** A call from outside, before anything of it is believed. `body` is the exact text that came. */
export type CallbackMessage = { readonly body: string; readonly headers: { get(name: string): string | null } }

export type PaymentEvent =
  | { readonly type: 'paid'; readonly payment: Payment }
  | { readonly type: 'refund'; readonly orderNumber: string; readonly refundNumber: string; readonly state: 'refunded' | 'failed' }
  | { readonly type: 'closed'; readonly orderNumber: string }
  /** Signed by the provider, and of no consequence here. */
  | { readonly type: 'other'; readonly name: string }

export type CallbackReading =
  /** `id` is the provider's number of this message; the same one may come many times, and in any order. */
  | { readonly kind: 'event'; readonly id: string; readonly event: PaymentEvent }
  /** Not the provider's, or not for us: nothing happened, for the audit alone. */
  | { readonly kind: 'forged'; readonly reason: 'unsigned' | 'unknown-key' | 'stale' | 'wrong-signature' | 'unreadable' | 'wrong-merchant' }

/** What the provider wants to hear: `taken` ends its retries, anything else keeps them coming. */
export type CallbackAnswer = { readonly status: number; readonly contentType: string; readonly body: string }

export type StatementRow =
  | ({ readonly kind: 'payment' } & Payment)
  | {
      readonly kind: 'refund'
      readonly orderNumber: string
      readonly transactionId: string
      readonly refundNumber: string
      readonly amount: Fen
      /** WeChat Pay lists a refund on the day it was asked for, under way or not; Alipay on the day it arrived. */
      readonly at: Instant
      readonly state: 'refunded' | 'underway' | 'failed'
    }

export type StatementOutcome =
  | { readonly kind: 'statement'; readonly rows: readonly StatementRow[] }
  /** Nothing happened that day, or it is not made yet: one provider says the same of both, so only the next day decides. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-ready' }
  /** Hash, totals or form do not fit: nothing of it may be booked. */
  | { readonly kind: 'damaged'; readonly reason: string }
  | Unavailable

export type PaymentsPort = {
  createOrder(order: NewOrder): Promise<CreateOutcome>
  findOrder(orderNumber: string): Promise<OrderState>
  closeOrder(orderNumber: string): Promise<CloseOutcome>
  refund(refund: NewRefund): Promise<RefundOutcome>
  findRefund(key: RefundKey): Promise<FoundRefund>
  readCallback(message: CallbackMessage): CallbackReading
  readonly callbackAnswers: { readonly taken: CallbackAnswer; readonly refused: CallbackAnswer }
  /** A civil day that is over; providers make it the next morning. */
  downloadStatement(day: CivilDate): Promise<StatementOutcome>
}

export const PROVIDERS = ['wechat', 'alipay'] as const
export type PaymentProvider = (typeof PROVIDERS)[number]
