'use server'

import { approveLifting, declineLifting, proposeLifting } from '@/lib/domain/bans/lift-ban'
import { lookUpBannedVehicle } from '@/lib/domain/bans/look-up-vehicle'
import { formAction, type Values } from '../../../form-action'

const list = (done: 'proposed' | 'approved' | 'declined') => (_value: unknown, { place }: Values) => `/${place}/office/bans?done=${done}`

export const lookUp = formAction(lookUpBannedVehicle, {
  face: 'office',
  input: ({ plateType, plate }) => ({ plateType, plate }),
  onSuccess: ({ vehicleId }, { place }) => `/${place}/office/bans?vehicle=${vehicleId}`,
})

export const propose = formAction(proposeLifting, { face: 'office', input: ({ banId, reason }) => ({ banId, reason }), onSuccess: list('proposed') })
export const approve = formAction(approveLifting, { face: 'office', input: ({ liftingId }) => ({ liftingId }), onSuccess: list('approved') })
export const decline = formAction(declineLifting, { face: 'office', input: ({ liftingId, answer }) => ({ liftingId, answer }), onSuccess: list('declined') })
