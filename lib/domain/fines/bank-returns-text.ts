import { stringify } from 'csv-stringify/sync'
import { yuan } from '@/lib/kernel/money'
import { escapeCell } from '../sheets/sheet-text'
import type { ReturnReason } from './bank-line'
import type { BankReturn } from './list-bank-returns'

type Words = { readonly headings: readonly string[]; readonly reason: (reason: ReturnReason) => string }

/** What a bank has to give back, as the file it is sent. */
export const bankReturnsText = (returns: readonly BankReturn[], { headings, reason: wordOf }: Words): string =>
  stringify(
    [[...headings], ...returns.map(({ serial, number, amountFen, reason }) => [serial, number, yuan(amountFen), wordOf(reason)].map(escapeCell))],
    { bom: true, record_delimiter: '\r\n' },
  )
