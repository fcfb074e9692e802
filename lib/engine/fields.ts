/** Kinds of questions. Every answer is text; what a kind may hold is checked by `parse-answer.ts`. */
export type ChoiceField<O extends string = string> = { readonly kind: 'choice'; readonly options: readonly O[] }
export type DateField = { readonly kind: 'date' }
export type TextField = {
  readonly kind: 'text'
  readonly max: number
  readonly long: boolean
  /** What the register knows of the thing it is about stands there already. */
  readonly from?: 'contact-address'
}
export type PhoneField = { readonly kind: 'phone' }
export type OfficeField = { readonly kind: 'office' }
/** A one-time code: its answer, once proven, is the phone it proved, so another phone makes it unanswered. */
export type CodeField = {
  readonly kind: 'code'
  readonly purpose: 'contact.change' | 'plate.open' | 'plate.confirm' | 'student.consent'
  /** Where the code goes: the phone on file, or the answer to another field. */
  readonly to: 'registered-phone' | { readonly field: string }
  /**
   * Field whose answer the code is good for alone; its answer, once proven, is that answer. Such a code is sent by
   * whoever makes that answer (a pick sends the code of its hold, PLT-09).
   */
  readonly boundTo?: string
}
/** A scarce number, held for one session; its answer is the hold's id (style.md §3). */
export type PlateHoldField = { readonly kind: 'plate-hold' }
/** Pictures kept outside the answers (`files`); its answer is their ids. What a licence photo must be, `domain/files` checks. */
export type FileField = { readonly kind: 'file'; readonly what: 'licence-photo' | 'paper'; readonly max: number }
/** Half a day at a listed hospital, `org_…/2026-11-24/morning`; the place is taken when the answers are handed in. */
export type VisitField = { readonly kind: 'visit' }
/** A time on a line of an inspection station, `lan_…/2026-11-24/09:00`; it is taken when the answers are handed in. */
export type InspectionSlotField = { readonly kind: 'inspection-slot' }

export type Field =
  | ChoiceField | DateField | TextField | PhoneField | OfficeField | CodeField | FileField | PlateHoldField | VisitField | InspectionSlotField
export type Optional<F extends Field = Field> = F & { readonly optional: true }
export type Fields = Readonly<Record<string, Field & { readonly optional?: true }>>

export const choice = <const O extends string>(options: readonly O[]): ChoiceField<O> => ({ kind: 'choice', options })
export const date = (): DateField => ({ kind: 'date' })
export const text = ({ max, long = false, from }: { max: number; long?: boolean; from?: NonNullable<TextField['from']> }): TextField => ({ kind: 'text', max, long, ...(from && { from }) })
export const phone = (): PhoneField => ({ kind: 'phone' })
export const office = (): OfficeField => ({ kind: 'office' })
export const code = (purpose: CodeField['purpose'], to: CodeField['to'], boundTo?: string): CodeField =>
  ({ kind: 'code', purpose, to, ...(boundTo && { boundTo }) })
export const file = ({ what, max = 1 }: { what: FileField['what']; max?: number }): FileField => ({ kind: 'file', what, max })
export const plateHold = (): PlateHoldField => ({ kind: 'plate-hold' })
export const visit = (): VisitField => ({ kind: 'visit' })
export const inspectionSlot = (): InspectionSlotField => ({ kind: 'inspection-slot' })
export const optional = <F extends Field>(field: F): Optional<F> => ({ ...field, optional: true })

type AnswerOf<F> = F extends ChoiceField<infer O> ? O : string

/** What is known of an application: an answer may be missing, never of another kind. */
export type FactsOf<F extends Fields> = { readonly [K in keyof F]?: AnswerOf<F[K]> }
export type Facts = Readonly<Record<string, string | undefined>>
