'use server'

import { askForViolations } from '@/lib/domain/violations/look-up-violations'
import { formAction } from '../../../form-action'

export const lookUp = formAction(askForViolations, {
  face: 'citizen',
  input: ({ plateType, plate, vinTail }) => ({ plateType, plate, vinTail }),
  onSuccess: ({ token }, { place }) => `/${place}/violations/found?token=${encodeURIComponent(token)}`,
})
