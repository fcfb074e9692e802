'use server'

import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { startApplication } from '@/lib/domain/applications/start-application'
import { findService } from '@/lib/services/registry'
import { formAction } from '../../../form-action'

export const start = formAction(startApplication, {
  face: 'portal',
  input: ({ service, subjectId }) => ({ service, subjectId }),
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  onSuccess: ({ applicationId }, { place }) => `/${place}/portal/applications/${applicationId}/continue`,
})
