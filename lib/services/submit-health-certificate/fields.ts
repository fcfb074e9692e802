import { choice, file, text, type FactsOf } from '@/lib/engine/fields'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

const yesOrNo = () => choice(['yes', 'no'])

/** What the law asks the doctor to find, and nothing else of the person's health (ORG-01). */
export const fields1 = {
  licenceClass: choice(LICENCE_CLASSES),
  heightCm: text({ max: 3 }),
  sightLeft: text({ max: 3 }),
  sightRight: text({ max: 3 }),
  colours: yesOrNo(),
  hearing: yesOrNo(),
  limbs: yesOrNo(),
  neck: yesOrNo(),
  abilities: choice(['untested', 'passed', 'failed']),
  doctor: text({ max: 40 }),
}
/** With the form the doctor signed: what the audit compares the findings with (ORG-01). */
export const fields = { ...fields1, signedForm: file({ what: 'paper', max: 2 }) }
/** What the rules read, of either version. */
export type Facts = FactsOf<typeof fields1>
