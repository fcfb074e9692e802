import { choice, date, type FactsOf } from '@/lib/engine/fields'
import { DEFERRAL_REASONS } from '@/lib/policy/licence/deferral'

export const fields = { reason: choice(DEFERRAL_REASONS), until: date() }
export type Facts = FactsOf<typeof fields>
