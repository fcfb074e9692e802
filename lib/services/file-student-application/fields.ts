import { choice, code, file, text, type FactsOf } from '@/lib/engine/fields'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

const applicationFields = {
  licenceClass: choice(LICENCE_CLASSES),
  certificateNumber: text({ max: 30 }),
  contractNumber: text({ max: 40 }),
}

/** To the student's own phone on file, good for this filing alone (EXM-26). */
const consent = code('student.consent', 'registered-phone')

/** Version 1: without the photo. */
export const fields1 = { ...applicationFields, consent }

/** Version 2: no test is booked without a photo (EXM-21). */
export const fields2 = { ...applicationFields, photo: file({ what: 'licence-photo' }), consent }

/** With the papers of the checklist, for the office to compare. */
export const fields = {
  ...applicationFields,
  photo: file({ what: 'licence-photo' }),
  identityPicture: file({ what: 'paper', max: 2 }),
  contractPicture: file({ what: 'paper', max: 3 }),
  consent,
}
/** What the rules judge stands in every version. */
export type Facts = FactsOf<typeof fields1>
