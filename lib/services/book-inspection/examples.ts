import { firstSlot, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'the first time with a free place',
    person: 'minibus-owner',
    channels: ['W', 'M'],
    answers: { inspection: { slot: firstSlot } },
    path: ['inspection'],
    outcome: 'approved',
    register: [{ page: 'inspections', says: '查看' }],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { inspection: { slot: firstSlot } },
    path: ['inspection'],
    outcome: 'approved',
    register: [{ page: 'fleet-vehicle', says: '已通过' }],
  },
  {
    name: 'a car that needs no test yet applies for the mark',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: {},
    path: ['inspection'],
    refusal: 'vehicle.no-test-due',
    outcome: null,
  },
]
