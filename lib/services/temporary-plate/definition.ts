import { defineService } from '@/lib/engine/define-service'
import { fields } from './fields'
import { messages } from './messages'
import { plateCanBeIssued, vehicleIsInsured, vehicleIsNotRegistered } from './rules'

/** Printed where it is issued: by the dealer that sold the vehicle, or at the window (VEH-14 to VEH-16). */
export const temporaryPlate = defineService({
  code: 'B02',
  slug: 'temporary-plate',
  version: 1,
  subject: 'new-vehicle',
  eligibility: [vehicleIsNotRegistered, plateCanBeIssued],
  fields,
  steps: [{ id: 'area', fields: ['area'] }, { id: 'insurance', fields: ['insuredUntil'], registerRules: [vehicleIsInsured] }],
  fee: 'temporary-plate',
  statuses: ['draft', 'completed', 'withdrawn', 'lapsed'],
  transitions: {
    submit: { from: ['draft'], to: 'completed', by: ['filer', 'clerk'], effects: ['issue-temporary-plate', 'take-fee'], notify: 'F32' },
    withdraw: { from: ['draft'], to: 'withdrawn', by: ['filer', 'clerk'] },
    expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
  },
  summary: ['area', 'insuredUntil'],
  channels: { portal: { kinds: ['DLR'], function: 'temporary-plate' }, counter: {} },
  messages,
})
