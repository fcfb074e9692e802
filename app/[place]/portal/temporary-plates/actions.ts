'use server'

import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { startApplication } from '@/lib/domain/applications/start-application'
import { reprintPlate } from '@/lib/domain/temporary-plates/reprint-plate'
import { voidPlate } from '@/lib/domain/temporary-plates/void-plate'
import { findService } from '@/lib/services/registry'
import { formAction, type Values } from '../../../form-action'

const after = (act: 'void' | 'reprint') => ({ plateId }: { readonly plateId: string }, { place }: Values) => `/${place}/portal/temporary-plates?done=${act}&plate=${plateId}`

export const start = formAction(startApplication, {
  face: 'portal',
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  onSuccess: ({ applicationId }, { place }) => `/${place}/portal/applications/${applicationId}/continue`,
})
export const voidIssued = formAction(voidPlate, { face: 'portal', onSuccess: after('void') })
export const reprint = formAction(reprintPlate, { face: 'portal', onSuccess: after('reprint') })
