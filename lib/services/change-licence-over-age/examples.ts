import { firstOffice, sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'a lorry licence becomes one for small cars',
    person: 'over-age-licence-holder',
    channels: ['W', 'M', 'K', 'D'],
    answers: { class: { newClass: 'C1' }, delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, photo: { photo: sentPicture } },
    path: ['class', 'delivery', 'collection', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'classes', says: 'C1' }, { page: 'licence', row: 'documents', says: '第2本' }],
  },
  {
    name: 'nobody with small-car classes alone has an age to reach',
    person: 'renewing-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['class', 'delivery', 'collection', 'photo'],
    refusal: 'licence.no-age-limit',
    outcome: null,
  },
]
