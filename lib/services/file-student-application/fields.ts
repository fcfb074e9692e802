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

/** No test is booked without a photo (EXM-21). */
export const fields = { ...applicationFields, photo: file({ what: 'licence-photo' }), consent }
/** What the rules judge stands in both versions. */
export type Facts = FactsOf<typeof fields1>
