'use server'

import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { startFiling } from '@/lib/domain/applications/start-filing'
import { findService } from '@/lib/services/registry'
import { formAction } from '../../../form-action'

export const start = formAction(startFiling, {
  face: 'portal',
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  onSuccess: ({ applicationId }, { place }) => `/${place}/portal/applications/${applicationId}/continue`,
})
