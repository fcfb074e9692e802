import { delivered, firstOffice, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'lost, collected at the office',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K', 'D'],
    answers: { reason: { reason: 'lost' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['reason', 'delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'mark', says: today }],
  },
  {
    name: 'damaged, posted',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: { reason: { reason: 'damaged' }, delivery: { delivery: 'post' }, address: { postRegion: 'elsewhere', postTo: '测试路1号2栋301室' } },
    path: ['reason', 'delivery', 'address'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'mark', says: today }, delivered],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { reason: { reason: 'damaged' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice } },
    path: ['reason', 'delivery', 'collection'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', row: 'mark', says: today }],
  },
]
