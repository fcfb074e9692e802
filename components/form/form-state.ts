/** What a form action answers with: problems already in words, and the values to put back (style.md §5). */
export type FormState = {
  readonly problems: readonly { readonly field?: string; readonly text: string }[]
  readonly values: Readonly<Record<string, string>>
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

export const freshForm = (values: FormState['values'] = {}): FormState => ({ problems: [], values })

/** The id of a field's first control: error summary lines lead to it. */
export const fieldId = (name: string): string => `field-${name}`
