import { delivered, firstOffice, sentPicture, yearsLater, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'in the last ninety days, collected at the office',
    person: 'renewing-licence-holder',
    channels: ['W', 'M', 'K', 'D'],
    answers: { delivery: { delivery: 'collect' }, collection: { collectAt: firstOffice }, photo: { photo: sentPicture } },
    path: ['delivery', 'collection', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'valid', says: yearsLater(10) }, { page: 'licence', row: 'documents', says: '第2本' }],
  },
  {
    name: 'expired, within a year, posted to another province',
    person: 'late-licence-holder',
    channels: ['W'],
    answers: { delivery: { delivery: 'post' }, address: { postRegion: 'elsewhere', postTo: '测试路1号2栋301室' }, photo: { photo: sentPicture } },
    path: ['delivery', 'address', 'photo'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: 'valid', says: '长期' }, { page: 'licence', row: 'documents', says: '第2本' }, delivered],
  },
  {
    name: 'a suspended licence is refused before the first question',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['delivery', 'collection', 'photo'],
    refusal: 'licence.barred',
    outcome: null,
  },
]
