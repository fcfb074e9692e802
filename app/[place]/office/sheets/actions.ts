'use server'

import { handOutSheets } from '@/lib/domain/temporary-plates/hand-out-sheets'
import { reprintPlate } from '@/lib/domain/temporary-plates/reprint-plate'
import { voidPlate } from '@/lib/domain/temporary-plates/void-plate'
import { formAction, type Values } from '../../../form-action'

const after = (act: 'void' | 'reprint') => ({ plateId }: { readonly plateId: string }, { place }: Values) => `/${place}/office/sheets?done=${act}&plate=${plateId}`

export const handOut = formAction(handOutSheets, {
  face: 'office',
  onSuccess: ({ firstSheet, lastSheet }, { place }) => `/${place}/office/sheets?first=${firstSheet}&last=${lastSheet}`,
})
export const voidIssued = formAction(voidPlate, { face: 'office', onSuccess: after('void') })
export const reprint = formAction(reprintPlate, { face: 'office', onSuccess: after('reprint') })
