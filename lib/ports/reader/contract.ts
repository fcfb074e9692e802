import * as z from 'zod/mini'

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** What the chip of a document holds. */
export const cardSchema = z.strictObject({
  documentType: text(4),
  number: text(30),
  name: text(120),
  sex: z.enum(['M', 'F']),
  bornOn: civilDate,
  nation: text(20),
  address: text(200),
  issuedBy: text(100),
  validTo: z.union([civilDate, z.literal('long-term')]),
})
export type Card = z.infer<typeof cardSchema>

/** One laying of a card; `seal` lets the server check that this bridge really read it (`card-seal.ts`). */
export const readingSchema = z.strictObject({
  type: z.literal('card'),
  card: cardSchema,
  session: text(64),
  readAt: z.int(),
  seal: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Reading = z.infer<typeof readingSchema>

export const bridgeMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('removed') }),
  z.strictObject({ type: z.literal('unread') }),
  readingSchema,
])

/** `lost` is ours: the bridge itself does not answer. */
export type ReaderEvent = z.infer<typeof bridgeMessageSchema> | { readonly type: 'lost' }

export type Reader = { close(): void }
