import { firstOffice, sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'no longer readable, collected at the office',
    person: 'licence-holder',
    channels: ['W', 'M', 'K', 'D'],
    answers: { damage: { damage: 'unreadable' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, photo: { photo: sentPicture } },
    path: ['damage', 'delivery', 'collection', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'documents', says: '第2本' }],
  },
  {
    name: 'a suspended licence is refused before the first question',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['damage', 'delivery', 'collection', 'photo'],
    refusal: 'licence.barred',
    outcome: null,
  },
]
