'use server'

import { useHandoff as takeHandoff } from '@/lib/domain/applications/handoff'
import { formAction } from '../../../form-action'

export const takeOver = formAction(takeHandoff, {
  face: 'citizen',
  input: ({ code }) => ({ code }),
  onSuccess: ({ applicationId }, { place }) => `/${place}/applications/${applicationId}/continue`,
})
