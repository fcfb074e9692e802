/** Every message that leaves a database, with its payload. A handler stands in `handlers.ts`. */
export type Topics = {
  /** A text message; `text` is complete. */
  'sms.send': { to: string; text: string }
  /** "This person has records in this province" (D1). */
  'directory.add': { personKey: string; province: string; personId: string }
}
