export type SmsMessage = {
  readonly to: string
  readonly text: string
  /** The outbox row's key: sent twice, the vendor delivers once. */
  readonly reference: string
}

export type SmsOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  /** Final: sending the same again cannot help. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** May have been sent: try again with the same reference. */
  | { readonly kind: 'unavailable'; readonly reason: string }

export type SmsPort = { send(message: SmsMessage): Promise<SmsOutcome> }
