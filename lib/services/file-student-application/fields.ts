import { choice, code, text, type FactsOf } from '@/lib/engine/fields'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

export const fields = {
  licenceClass: choice(LICENCE_CLASSES),
  certificateNumber: text({ max: 30 }),
  contractNumber: text({ max: 40 }),
  /** To the student's own phone on file, good for this filing alone (EXM-26). */
  consent: code('student.consent', 'registered-phone'),
}
export type Facts = FactsOf<typeof fields>
