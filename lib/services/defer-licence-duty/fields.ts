import { choice, date, file, type FactsOf } from '@/lib/engine/fields'
import { DEFERRAL_REASONS } from '@/lib/policy/licence/deferral'

export const fields = { reason: choice(DEFERRAL_REASONS), until: date(), proof: file({ what: 'paper', max: 3 }) }
export type Facts = FactsOf<typeof fields>
