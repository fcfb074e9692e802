import { defineService } from '@/lib/engine/define-service'
import { fields1 } from './fields'
import { messages } from './messages'
import { heightIsOfAPerson, leftSightIsOnTheChart, noneWasFiledLately, rightSightIsOnTheChart } from './rules'

/** One page, one signature: the hospital enters what its doctor found, and the certificate stands. */
export const submitHealthCertificate1 = defineService({
  code: 'B17',
  slug: 'submit-health-certificate',
  version: 1,
  subject: 'person',
  eligibility: [noneWasFiledLately],
  fields: fields1,
  steps: [
    {
      id: 'findings',
      fields: ['licenceClass', 'heightCm', 'sightLeft', 'sightRight', 'colours', 'hearing', 'limbs', 'neck', 'abilities', 'doctor'],
      rules: [heightIsOfAPerson, leftSightIsOnTheChart, rightSightIsOnTheChart],
      submits: true,
    },
  ],
  statuses: ['draft', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft'], to: 'completed', by: ['filer'], effects: ['certify-health'], notify: 'B17' },
    withdraw: { from: ['draft'], to: 'withdrawn', by: ['filer'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
  },
  summary: ['licenceClass'],
  channels: { portal: { kinds: ['HOS'], function: 'examination' } },
  messages,
})
