import type { FormAction } from '@/components/form/form-state'

/** Asking for a code, and asking whether it was paid, as the face has it. */
export type PayActions = { readonly request: FormAction; readonly look: FormAction }
