'use client'

import { FileImport, type ImportPlace, type ImportWords } from '../../file-import'
import { takeFile } from '../actions'
import { preview } from './preview'
import { PreviewTable } from './preview-table'

type Props = ImportPlace & { words: ImportWords & { readonly heads: readonly string[] } }

export const ResultImport = ({ words, ...place }: Props) => (
  <FileImport {...place} words={words} look={preview} take={takeFile} table={(title, rows) => <PreviewTable caption={title} heads={words.heads} rows={rows} />} />
)
