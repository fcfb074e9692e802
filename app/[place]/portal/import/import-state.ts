import type { FormState } from '@/components/form/form-state'

export type ImportRow = {
  readonly line: number
  /** What the row is known by, in the order of the heads between its line and its result. */
  readonly cells: readonly string[]
  /** One sentence a cell, with the column before it; empty for a good row. */
  readonly faults: readonly string[]
  readonly result: string
}

/** What one turn of the import answers, already in words. */
export type ImportState = {
  readonly step: 'start' | 'checked' | 'reported'
  readonly problems: FormState['problems']
  readonly title: string
  readonly counts: string
  readonly rows: readonly ImportRow[]
  /** The good rows as they go back to be reported; null when none is good. */
  readonly payload: string | null
  readonly submit: string
  /** The rows to correct, for the error file; null when there are none. */
  readonly refused: string | null
  /** What this upload has just brought in, to be taken back at once; null when nothing. */
  readonly accepted: string | null
  readonly undo: string
}

export const freshImport: ImportState = { step: 'start', problems: [], title: '', counts: '', rows: [], payload: null, submit: '', refused: null, accepted: null, undo: '' }
