'use server'

import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { startApplication } from '@/lib/domain/applications/start-application'
import { findPersonForCounter } from '@/lib/domain/register/find-person-for-counter'
import { findService } from '@/lib/services/registry'
import { formAction } from '../../../form-action'
import { takeHandoff } from '../../../journey/take-handoff'

export const findPerson = formAction(findPersonForCounter, {
  face: 'office',
  onSuccess: ({ personId }, { place }) => `/${place}/office/people/${personId}`,
})

export const startFor = formAction(startApplication, {
  face: 'office',
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
  onSuccess: ({ applicationId }, { place }) => `/${place}/office/applications/${applicationId}/continue`,
})

/** What the person began elsewhere goes on at this window, by the code they show. */
export const takeOver = formAction(takeHandoff, {
  face: 'office',
  input: ({ code, personId }) => ({ code, personId }),
  onSuccess: ({ applicationId }, { place }) => `/${place}/office/applications/${applicationId}/continue`,
})
