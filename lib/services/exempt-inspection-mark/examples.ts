import { delivered, firstOffice, today, yearsLater, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'due soon, collected at the office',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K', 'D'],
    answers: { delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'inspection', says: yearsLater(2) }, { page: 'vehicles', row: 'mark', says: today }],
  },
  {
    name: 'due soon, posted',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: { delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号2栋301室' } },
    path: ['delivery', 'address'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'inspection', says: yearsLater(2) }, { page: 'vehicles', row: 'mark', says: today }, delivered],
  },
  {
    name: 'a minibus is tested at a station',
    person: 'minibus-owner',
    channels: ['W'],
    answers: {},
    path: ['delivery', 'collection'],
    refusal: 'vehicle.test-due',
    outcome: null,
  },
  {
    name: 'a car of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', row: 'inspection', says: yearsLater(2) }, { page: 'fleet-vehicle', row: 'mark', says: today }],
  },
]
