import { daysAgo, delivered, firstOffice, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'lost, collected at the office',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K', 'D'],
    answers: { reason: { reason: 'lost' }, loss: { lostOn: daysAgo(3) }, pieces: { pieces: 'pair' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, meanwhile: { temporaryPlate: 'wanted' } },
    path: ['reason', 'loss', 'pieces', 'delivery', 'collection', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.plate', says: today }],
  },
  {
    name: 'stolen, with a police report, posted',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: {
      reason: { reason: 'stolen' }, loss: { lostOn: daysAgo(1) }, police: { policeReport: '测20261119001' }, pieces: { pieces: 'pair' },
      delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号2栋301室' }, meanwhile: { temporaryPlate: 'not-wanted' },
    },
    path: ['reason', 'loss', 'police', 'pieces', 'delivery', 'address', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'vehicles', row: 'document.plate', says: today }, delivered],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { reason: { reason: 'lost' }, loss: { lostOn: daysAgo(2) }, pieces: { pieces: 'pair' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, meanwhile: { temporaryPlate: 'wanted' } },
    path: ['reason', 'loss', 'pieces', 'delivery', 'collection', 'meanwhile'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', row: 'document.plate', says: today }],
  },
]
