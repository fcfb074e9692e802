import { choice, code, file, text, type FactsOf } from '@/lib/engine/fields'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

/** Of the first version; what the rules judge stands in every one. */
export const fields = {
  licenceClass: choice(LICENCE_CLASSES),
  certificateNumber: text({ max: 30 }),
  contractNumber: text({ max: 40 }),
  /** To the student's own phone on file, good for this filing alone (EXM-26). */
  consent: code('student.consent', 'registered-phone'),
}
export type Facts = FactsOf<typeof fields>

/** No test is booked without a photo (EXM-21). */
export const photoFields = { photo: file({ what: 'licence-photo' }) }

/** The papers, for the office to compare. */
export const paperFields = {
  identityPicture: file({ what: 'paper', max: 2 }),
  contractPicture: file({ what: 'paper', max: 3 }),
}
