'use server'

import { formAction } from '../../../form-action'
import { takeHandoff } from '../../../journey/take-handoff'

export const takeOver = formAction(takeHandoff, {
  face: 'citizen',
  input: ({ code }) => ({ code }),
  onSuccess: ({ applicationId }, { place }) => `/${place}/applications/${applicationId}/continue`,
})
