import { problem, type Problem } from '../kernel/problem'
import type { Field } from './fields'

/** Says what to type or choose, not only that something is missing (ux.md §1.4). */
const MISSING: Readonly<Record<Field['kind'], string>> = {
  choice: 'choice.missing',
  date: 'date.missing',
  text: 'answer.missing',
  phone: 'phone.missing',
  office: 'office.missing',
  code: 'code.missing',
  file: 'file.missing',
  'plate-hold': 'plate.missing',
  visit: 'visit.missing',
  'inspection-slot': 'inspection.slot-missing',
}

/** A required field that was left empty. */
export const missingAnswer = (name: string, field: Field | undefined): Problem => problem(field ? MISSING[field.kind] : 'answer.missing', name)
