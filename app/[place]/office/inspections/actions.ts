'use server'

import { approveVoiding, declineVoiding } from '@/lib/domain/inspections/decide-voiding'
import { lookUpReport } from '@/lib/domain/inspections/look-up-report'
import { proposeVoiding } from '@/lib/domain/inspections/propose-voiding'
import { formAction, type Values } from '../../../form-action'

const list = (done: 'proposed' | 'approved' | 'declined') => (_value: unknown, { place }: Values) => `/${place}/office/inspections?done=${done}`

export const lookUp = formAction(lookUpReport, {
  face: 'office',
  input: ({ reportNumber }) => ({ reportNumber }),
  onSuccess: ({ inspectionId }, { place }) => `/${place}/office/inspections/${inspectionId}`,
})

export const propose = formAction(proposeVoiding, { face: 'office', input: ({ inspectionId, reason }) => ({ inspectionId, reason }), onSuccess: list('proposed') })
export const approve = formAction(approveVoiding, { face: 'office', input: ({ voidingId }) => ({ voidingId }), onSuccess: list('approved') })
export const decline = formAction(declineVoiding, { face: 'office', input: ({ voidingId, answer }) => ({ voidingId, answer }), onSuccess: list('declined') })
