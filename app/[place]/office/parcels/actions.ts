'use server'

import { labelAgain } from '@/lib/domain/delivery/label-again'
import { formAction } from '../../../form-action'

export const askAgain = formAction(labelAgain, {
  face: 'office',
  input: ({ parcelId }) => ({ parcelId }),
  onSuccess: (_value, { place }) => `/${place}/office/parcels?state=wanted&done=asked`,
})
