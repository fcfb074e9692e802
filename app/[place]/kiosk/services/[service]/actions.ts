'use server'

import { startApplication } from '@/lib/domain/applications/start-application'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { findService } from '@/lib/services/registry'
import { formAction } from '../../../../form-action'

export const start = formAction(startApplication, {
  face: 'kiosk',
  input: ({ service, subjectId }) => ({ service, subjectId }),
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  onSuccess: ({ applicationId }, { place }) => `/${place}/kiosk/applications/${applicationId}`,
})
