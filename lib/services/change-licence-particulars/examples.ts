import { delivered, firstOffice, sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'from a lorry to small cars of own will',
    person: 'large-class-holder',
    channels: ['W', 'M', 'K', 'D'],
    answers: { change: { change: 'step-down' }, class: { stepTo: 'C1' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, photo: { photo: sentPicture } },
    path: ['change', 'class', 'delivery', 'collection', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'classes', says: 'C1' }, { page: 'licence', row: 'documents', says: '第2本' }],
  },
  {
    name: 'moved house, posted',
    person: 'licence-holder',
    channels: ['W'],
    answers: {
      change: { change: 'address' }, 'new-address': { newAddress: '演示区模拟路8号2栋301室' },
      delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '演示区模拟路8号2栋301室' },
      photo: { photo: sentPicture },
    },
    path: ['change', 'new-address', 'delivery', 'address', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'address', says: '演示区模拟路****' }, { page: 'licence', row: 'documents', says: '第2本' }, delivered],
  },
  {
    name: 'a suspended licence is refused before the first question',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['change', 'delivery', 'collection', 'photo'],
    refusal: 'licence.barred',
    outcome: null,
  },
]
