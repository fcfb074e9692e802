import type { FormState } from '@/components/form/form-state'

/** What one turn of an import answers, already in words. */
export type ImportState<R> = {
  readonly problems: FormState['problems']
  readonly title: string
  readonly summary: string
  readonly rows: readonly R[]
  readonly text: string
  /** The file as it goes back to be taken in; null while it would be refused. */
  readonly payload: string | null
}

export const freshImport: ImportState<never> = { problems: [], title: '', summary: '', rows: [], text: '', payload: null }
