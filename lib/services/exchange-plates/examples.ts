import { delivered, firstOffice, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'worn, collected at the office',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K', 'D'],
    answers: { damage: { damage: 'worn' }, pieces: { pieces: 'pair' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, meanwhile: { temporaryPlate: 'wanted' } },
    path: ['damage', 'pieces', 'delivery', 'collection', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.plate', says: today }],
  },
  {
    name: 'broken, posted and the old one taken back',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: { damage: { damage: 'broken' }, pieces: { pieces: 'pair' }, delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号2栋301室' }, meanwhile: { temporaryPlate: 'not-wanted' } },
    path: ['damage', 'pieces', 'delivery', 'address', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.plate', says: today }, delivered],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { damage: { damage: 'broken' }, pieces: { pieces: 'pair' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, meanwhile: { temporaryPlate: 'wanted' } },
    path: ['damage', 'pieces', 'delivery', 'collection', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', row: 'document.plate', says: today }],
  },
]
