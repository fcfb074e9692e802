import { deliveryFields } from '@/lib/engine/delivery'
import { choice, type FactsOf } from '@/lib/engine/fields'

/** C6 may stay with holders of A2 alone (LIC-06). */
const classes = { newClass: choice(['C1', 'C2', 'C1C6', 'C2C6']) }

export const fields = { ...classes, ...deliveryFields }
export type Facts = FactsOf<typeof classes>
