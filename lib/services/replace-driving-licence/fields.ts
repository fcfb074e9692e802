import { choice, date, office, optional, text, type FactsOf } from '@/lib/engine/fields'

export const fields = {
  reason: choice(['lost', 'stolen']),
  lostOn: date(),
  policeReport: optional(text({ max: 40 })),
  collectAt: office(),
}

/** Asked of the officer. */
export const decisionFields = {
  rejectionReason: text({ max: 500, long: true }),
  returnReason: text({ max: 500, long: true }),
  counterReason: text({ max: 500, long: true }),
}

export type Facts = FactsOf<typeof fields>
