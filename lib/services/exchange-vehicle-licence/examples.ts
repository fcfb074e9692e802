import { delivered, firstOffice, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'worn, collected at the office',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K', 'D'],
    answers: { damage: { damage: 'worn' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['damage', 'delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.vehicle-licence', says: today }],
  },
  {
    name: 'broken, posted and the old one taken back',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: { damage: { damage: 'broken' }, delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号2栋301室' } },
    path: ['damage', 'delivery', 'address'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.vehicle-licence', says: today }, delivered],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { damage: { damage: 'worn' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['damage', 'delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', row: 'document.vehicle-licence', says: today }],
  },
]
