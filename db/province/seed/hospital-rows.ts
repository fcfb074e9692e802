import { addDays, dayOfWeek } from '@/lib/kernel/clock'
import type { hospitalHours } from '../schema/licence-papers'
import type { SeedTerms } from './seed-terms'

const DAYS = 120
const SUNDAY = 7
const CAPACITY = { morning: 20, afternoon: 12 } as const

/** What a hospital takes in its half-days of the next months; Sundays it is closed, Saturdays open in the morning. */
export const hospitalHourRows = (terms: SeedTerms, organisationId: string): readonly (typeof hospitalHours.$inferInsert)[] =>
  Array.from({ length: DAYS }, (_, n) => addDays(terms.today, n - 10))
    .filter((day) => dayOfWeek(day) !== SUNDAY)
    .flatMap((day) =>
      (['morning', 'afternoon'] as const)
        .filter((half) => half === 'morning' || dayOfWeek(day) < 6)
        .map((half) => ({ organisationId, day, half, place: terms.place.code, capacity: CAPACITY[half] })))
