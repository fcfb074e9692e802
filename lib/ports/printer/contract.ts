import * as z from 'zod/mini'

export type Alignment = 'left' | 'centre' | 'right'

/** One bit a dot, rows padded to whole bytes, 1 = black. */
export type Bitmap = { readonly width: number; readonly height: number; readonly bits: Uint8Array }

/** What a receipt is made of (ux.md §5.7). */
export type ReceiptLine =
  | { readonly kind: 'text'; readonly text: string; readonly align?: Alignment; readonly bold?: boolean; readonly large?: boolean }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'image'; readonly bitmap: Bitmap }

export const printerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('status'), paper: z.enum(['ok', 'low', 'out']), jam: z.boolean() }),
  z.strictObject({ type: z.literal('printed') }),
  z.strictObject({ type: z.literal('failed'), reason: z.enum(['paper-out', 'jam']) }),
])

export type PrinterStatus =
  | { readonly kind: 'known'; readonly paper: 'ok' | 'low' | 'out'; readonly jam: boolean }
  | { readonly kind: 'lost' }

/** `unknown`: it may have been printed; offer "凭编号可在任意终端补打", do not print again by yourself. */
export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'failed'; readonly reason: 'paper-out' | 'jam' | 'lost' } | { readonly kind: 'unknown' }

export type Printer = { print(receipt: readonly ReceiptLine[]): Promise<PrintOutcome>; close(): void }
