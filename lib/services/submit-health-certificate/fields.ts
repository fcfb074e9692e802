import { choice, text, type FactsOf } from '@/lib/engine/fields'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

const yesOrNo = () => choice(['yes', 'no'])

/** What the law asks the doctor to find, and nothing else of the person's health (ORG-01). */
export const fields = {
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
export type Facts = FactsOf<typeof fields>
