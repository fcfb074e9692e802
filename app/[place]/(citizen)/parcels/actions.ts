'use server'

import { askForParcels } from '@/lib/domain/delivery/look-up-parcels'
import { formAction } from '../../../form-action'

export const lookUp = formAction(askForParcels, {
  face: 'citizen',
  input: ({ plateType, plate, phone }) => ({ plateType, plate, phone }),
  onSuccess: ({ token }, { place }) => `/${place}/parcels/found?token=${encodeURIComponent(token)}`,
})
