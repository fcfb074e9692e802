import { daysAgo, delivered, firstOffice, sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'lost at home, collected at the office',
    person: 'licence-holder',
    channels: ['W', 'M', 'K', 'D'],
    answers: { reason: { reason: 'lost' }, loss: { lostOn: daysAgo(3) }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, photo: { photo: sentPicture } },
    path: ['reason', 'loss', 'delivery', 'collection', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'documents', says: '第2本' }],
  },
  {
    name: 'stolen, with a police report, posted',
    person: 'licence-holder',
    channels: ['W'],
    answers: {
      reason: { reason: 'stolen' }, loss: { lostOn: daysAgo(1) }, police: { policeReport: '测20261119001' },
      delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号2栋301室' },
      photo: { photo: sentPicture },
    },
    path: ['reason', 'loss', 'police', 'delivery', 'address', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'documents', says: '第2本' }, delivered],
  },
  {
    name: 'a suspended licence is refused before the first question',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['reason', 'loss', 'delivery', 'collection', 'photo'],
    refusal: 'licence.withheld',
    outcome: null,
  },
]
