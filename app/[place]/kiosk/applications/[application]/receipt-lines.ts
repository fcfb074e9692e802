import type { Receipt } from '@/lib/domain/receipts/make-receipt'
import type { ReceiptLine } from '@/lib/ports/printer/contract'

type Words = {
  title: string; service: string; person: string; number: string; status: string; head: string; terminal: string; time: string
}
type Values = { service: string; status: string; terminal: string; time: string; next: readonly string[]; platform: string }

/** ux.md §5.7: masked name, no document number; the QR leads to the proof. */
export const receiptLines = (receipt: Receipt, words: Words, values: Values): ReceiptLine[] => [
  { kind: 'text', text: values.platform, align: 'centre' },
  { kind: 'text', text: words.title, align: 'centre', bold: true, large: true },
  { kind: 'rule' },
  { kind: 'pair', label: words.service, value: values.service },
  { kind: 'pair', label: words.person, value: receipt.applicant },
  { kind: 'pair', label: words.number, value: receipt.number },
  { kind: 'pair', label: words.status, value: values.status },
  { kind: 'rule' },
  ...values.next.map((text): ReceiptLine => ({ kind: 'text', text })),
  { kind: 'qr', text: receipt.proof },
  { kind: 'pair', label: words.head, value: receipt.auditHead },
  { kind: 'pair', label: words.terminal, value: values.terminal },
  { kind: 'pair', label: words.time, value: values.time },
  { kind: 'feed', lines: 3 },
]
