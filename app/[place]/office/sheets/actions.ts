'use server'

import { handOutSheets } from '@/lib/domain/temporary-plates/hand-out-sheets'
import { formAction } from '../../../form-action'

export const handOut = formAction(handOutSheets, {
  face: 'office',
  onSuccess: ({ firstSheet, lastSheet }, { place }) => `/${place}/office/sheets?first=${firstSheet}&last=${lastSheet}`,
})
