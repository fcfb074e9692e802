import { stringify } from 'csv-stringify/sync'
import { escapeCell } from '../sheets/sheet-text'
import type { BatchItem } from './list-production'

type Words = { readonly headings: readonly string[]; readonly state: (state: string) => string; readonly service: (code: string) => string }

/** The list of a batch as a file: for the maker's table or the machine. */
export const batchText = (items: readonly BatchItem[], words: Words): string =>
  stringify(
    [
      [...words.headings],
      ...items.map((item, index) => [
        String(index + 1), item.applicationNumber, words.service(item.service), item.subject, item.applicant, item.serial ?? '', words.state(item.state),
      ].map(escapeCell)),
    ],
    { bom: true, record_delimiter: '\r\n' },
  )
