'use server'

import { nextStep } from '@/lib/channels/web/next-step'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { findApplication } from '@/lib/domain/applications/find-application'
import { requestCode } from '@/lib/domain/applications/request-code'
import { saveAnswers } from '@/lib/domain/applications/save-answers'
import { submitApplication } from '@/lib/domain/applications/submit-application'
import { drawNumbers } from '@/lib/domain/plates/draw-numbers'
import { pickNumber } from '@/lib/domain/plates/pick-number'
import type { Context } from '@/lib/kernel/context'
import { messagesOf } from '@/lib/messages/messages-of'
import { findService } from '@/lib/services/registry'
import { formAction, type Values } from '../../../../form-action'
import { dateFromPad } from './date-from-pad'

const baseOf = ({ place, applicationId }: Values): string => `/${place}/kiosk/applications/${applicationId}`

const pathNow = async (ctx: Context, applicationId: string | undefined): Promise<readonly string[]> => {
  const found = await findApplication(ctx, { applicationId })
  return found.ok ? (found.value?.path ?? []) : []
}

const sentences = ({ service = '' }: Values) => serviceSentences(findService(service))

export const answer = formAction(saveAnswers, {
  face: 'kiosk',
  input: ({ applicationId, revision, step, field = '', kind, ...values }) => ({
    applicationId, revision, step, answers: { [field]: kind === 'date' ? dateFromPad(values[field] ?? '') : (values[field] ?? '') },
  }),
  sentences,
  async onSuccess({ next }, values, ctx) {
    const path = next === 'done' ? [] : await pathNow(ctx, values.applicationId)
    const step = nextStep({ next, step: values.step ?? '', pathBefore: (values.path ?? '').split(' '), path, fromCheck: values.from === 'check' })
    return `${baseOf(values)}/${step}`
  },
})

export const sendCode = formAction(requestCode, {
  face: 'kiosk',
  input: ({ applicationId, field }) => ({ applicationId, field }),
  sentences,
  onSuccess: ({ expiresAt }, values) => `${baseOf(values)}/${values.step}?until=${expiresAt}`,
})

export const submit = formAction(submitApplication, {
  face: 'kiosk',
  input: ({ applicationId, revision }) => ({ applicationId, revision }),
  sentences,
  onSuccess: (_value, values) => `${baseOf(values)}/done`,
})

export const draw = formAction(drawNumbers, {
  face: 'kiosk',
  input: ({ applicationId }) => ({ applicationId }),
  sentences,
  onSuccess: (_value, values) => `${baseOf(values)}/number?way=draw`,
})

/** The region stands on the screen already: the sentence asks only for what the keys type. */
const wishSentences = (values: Values) => ({
  ...sentences(values),
  'plate-number.invalid': { 'zh-Hans': messagesOf('zh-Hans').kiosk.number.wishInvalid, en: messagesOf('en').kiosk.number.wishInvalid },
})

export const pick = formAction(pickNumber, {
  face: 'kiosk',
  input: ({ applicationId, number, prefix = '', mode }) => ({ applicationId, number: prefix + (number ?? ''), mode }),
  sentences: wishSentences,
  onSuccess: (_value, values) => `${baseOf(values)}/confirm`,
})
