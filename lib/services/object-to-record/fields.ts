import { choice, file, optional, text, type FactsOf } from '@/lib/engine/fields'
import { OBJECTION_GROUNDS } from '@/lib/policy/violations/objection'

export const fields = {
  ground: choice(OBJECTION_GROUNDS),
  account: text({ max: 500, long: true }),
  proof: optional(file({ what: 'paper', max: 5 })),
}
export type Facts = FactsOf<typeof fields>
