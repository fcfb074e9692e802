import { firstVisit, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'the first half-day with a free place',
    person: 'licence-holder',
    channels: ['W', 'M'],
    answers: { visit: { visit: firstVisit } },
    path: ['visit'],
    outcome: 'approved',
    register: [{ page: 'licence', row: 'certificate', says: today }],
  },
  {
    name: 'booked by the hospital for somebody at its desk',
    person: 'licence-holder',
    channels: ['O'],
    answers: { visit: { visit: firstVisit } },
    path: ['visit'],
    outcome: 'approved',
    register: [{ page: 'licence', row: 'certificate', says: today }],
  },
]
