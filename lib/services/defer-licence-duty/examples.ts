import { daysAhead, sentPicture, type DemoPerson, type Example } from '@/lib/engine/example'
import type { DeferralKind } from '@/lib/policy/licence/deferral'

const examplesFor = (person: DemoPerson, kind: DeferralKind): readonly Example[] => [
  {
    name: 'abroad for a year',
    person,
    channels: ['W', 'M', 'D'],
    answers: { reason: { reason: 'abroad' }, until: { until: daysAhead(365) }, proof: { proof: sentPicture } },
    path: ['reason', 'until', 'proof'],
    outcome: 'submitted',
    register: [{ page: 'licence', row: kind, says: daysAhead(365) }],
  },
  {
    name: 'a suspended licence is refused before the first question',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: {},
    path: ['reason', 'until', 'proof'],
    refusal: 'licence.barred',
    outcome: null,
  },
]

export const renewalExamples = examplesFor('renewing-licence-holder', 'renewal')
export const reviewExamples = examplesFor('large-class-holder', 'review')
export const certificateExamples = examplesFor('impaired-licence-holder', 'certificate')
