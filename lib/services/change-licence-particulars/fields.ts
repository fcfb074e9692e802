import { deliveryFields } from '@/lib/engine/delivery'
import { choice, text, type FactsOf } from '@/lib/engine/fields'

const change = {
  change: choice(['step-down', 'address']),
  /** Every class that another one covers. */
  stepTo: choice(['A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C6', 'E', 'F', 'M']),
  newAddress: text({ max: 120, long: true }),
}

export const fields = { ...change, ...deliveryFields }
export type Facts = FactsOf<typeof change>
