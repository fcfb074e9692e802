import { deliveryFields } from '@/lib/engine/delivery'
import { choice, date, office, optional, text, type FactsOf } from '@/lib/engine/fields'

const loss = {
  reason: choice(['lost', 'stolen']),
  lostOn: date(),
  policeReport: optional(text({ max: 40 })),
}

/** Version 1: collected at an office, paid there. */
export const fields1 = { ...loss, collectAt: office() }

export const fields = { ...loss, ...deliveryFields }

export type Facts = FactsOf<typeof loss>
