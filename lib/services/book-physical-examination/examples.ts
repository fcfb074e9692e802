import { firstVisit, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'the first half-day with a free place',
    person: 'licence-holder',
    channels: ['W', 'M'],
    answers: { visit: { visit: firstVisit } },
    path: ['visit'],
    outcome: 'approved',
  },
  {
    name: 'booked by the hospital for somebody at its desk',
    person: 'licence-holder',
    channels: ['O'],
    answers: { visit: { visit: firstVisit } },
    path: ['visit'],
    outcome: 'approved',
  },
]
