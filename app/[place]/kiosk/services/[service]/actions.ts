'use server'

import { findApplication } from '@/lib/domain/applications/find-application'
import { startApplication } from '@/lib/domain/applications/start-application'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { findService } from '@/lib/services/registry'
import { formAction } from '../../../../form-action'

export const start = formAction(startApplication, {
  face: 'kiosk',
  input: ({ service, subjectId }) => ({ service, subjectId }),
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  async onSuccess({ applicationId }, { place }, ctx) {
    const found = await findApplication(ctx, { applicationId })
    return `/${place}/kiosk/applications/${applicationId}/${found.ok ? (found.value?.next ?? '') : ''}`
  },
})
