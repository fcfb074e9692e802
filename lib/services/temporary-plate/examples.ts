import { daysAhead, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'driven across districts',
    person: 'new-car-owner',
    channels: ['O', 'D'],
    answers: { area: { area: 'across-districts' }, insurance: { insuredUntil: daysAhead(200) } },
    path: ['area', 'insurance'],
    outcome: 'completed',
    register: [{ page: 'vehicles', row: 'temporaryPlate', says: daysAhead(30) }],
  },
]
