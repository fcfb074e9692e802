import type { FormState } from '@/components/form/form-state'

export type PreviewRow = { readonly line: number; readonly number: string; readonly name: string; readonly subject: string; readonly scores: string; readonly outcome: string; readonly fault: string }

/** What one turn of the import answers, already in words. */
export type ImportState = {
  readonly problems: FormState['problems']
  readonly title: string
  readonly summary: string
  readonly rows: readonly PreviewRow[]
  readonly text: string
  /** The file as it goes back to be taken in; null while any line of it would be refused. */
  readonly payload: string | null
}

export const freshImport: ImportState = { problems: [], title: '', summary: '', rows: [], text: '', payload: null }
