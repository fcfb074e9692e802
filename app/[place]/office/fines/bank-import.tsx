'use client'

import { LineTable } from '@/components/table/line-table'
import { FileImport, type ImportPlace, type ImportWords } from '../file-import'
import { takeFile } from './actions'
import { preview } from './preview'

type Props = ImportPlace & { words: ImportWords & { readonly heads: readonly string[] } }

/** Payment by payment what would come of it. */
export const BankImport = ({ words, ...place }: Props) => (
  <FileImport {...place} words={words} look={preview} take={takeFile} table={(title, rows) => (
    <LineTable caption={title} heads={words.heads} rows={rows.map(({ line, serial, number, amount, outcome }) => ({ line, cells: [<span key="serial" className="whitespace-nowrap">{serial}</span>, number, <span key="amount" className="whitespace-nowrap">{amount}</span>, outcome] }))} />
  )} />
)
