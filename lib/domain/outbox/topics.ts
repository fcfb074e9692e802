import type { SentRecord, ToldState } from '../captures/sent-record'

/** Every message that leaves a database, with its payload. A handler stands in `handlers.ts`. */
export type Topics = {
  /** A text message; `text` is complete. */
  'sms.send': { to: string; text: string }
  /** Ask the provider for the code, tell it that nobody will pay, send money back. */
  'payment.create': { province: string; orderId: string }
  'payment.close': { province: string; orderId: string }
  'payment.refund': { province: string; refundId: string }
  /** Ask the carrier for a waybill. */
  'parcel.label': { province: string; parcelId: string }
  /** Points of a decision for a licence that another province keeps, as the decision stands (D4). */
  'points.book': {
    province: string
    licenceId: string
    decision: string
    points: number
    fineFen: number
    decidedOn: string
    payBy: string
    paidOn: string | null
    revokedOn: string | null
    revision: number
  }
  /** "This person has records in this province" (D1). */
  'directory.add': { personKey: string; province: string; personId: string }
  /** A record for the province of its vehicle, and what became of it there (D4). */
  'violation.send': SentRecord
  'violation.tell-origin': ToldState
}
