import type { Instant } from '@/lib/kernel/clock'

export type NewParcel = {
  /** Ours; sent twice with the same content it is one parcel. */
  readonly reference: string
  readonly recipient: { readonly name: string; readonly phone: string; readonly address: string }
  /** Whom it comes from and where it goes back to. */
  readonly sender: { readonly name: string; readonly address: string; readonly phone: string }
  /** Handed over against the recipient's document alone (DLV-02). */
  readonly handOverInPerson: true
  /** The courier takes the old paper along (DLV-01). */
  readonly takesBack: boolean
}

export type WaybillOutcome =
  | { readonly kind: 'accepted'; readonly waybill: string }
  /** Final: the address or the recipient cannot be served. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string }

export const PARCEL_EVENTS = ['collected', 'in-transit', 'out-for-delivery', 'delivered', 'refused', 'returning', 'returned', 'old-paper-taken'] as const
export type ParcelEventKind = (typeof PARCEL_EVENTS)[number]

export type ParcelEvent = {
  /** The carrier's number of this message: told twice it is one event. */
  readonly id: string
  /** Ours, as it was given with the parcel. */
  readonly reference: string
  readonly waybill: string
  readonly kind: ParcelEventKind
  /** Town or depot, in the carrier's words. */
  readonly site: string
  readonly at: Instant
}

export type PushReading =
  | { readonly kind: 'event'; readonly event: ParcelEvent }
  | { readonly kind: 'forged'; readonly reason: string }

export type CarrierPort = {
  createWaybill(parcel: NewParcel): Promise<WaybillOutcome>
  /** Reads what the carrier pushed; nothing of it is believed before the signature holds. */
  readPush(message: { readonly body: string; readonly path: string; readonly headers: { get(name: string): string | null } }): PushReading
}
