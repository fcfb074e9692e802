import { choice, date, optional, type FactsOf } from '@/lib/engine/fields'

export const fields = {
  area: choice(['within-district', 'across-districts']),
  /** What the register of insurance does not know yet of a car just sold. */
  insuredUntil: optional(date()),
}
export type Facts = FactsOf<typeof fields>
