'use server'

import { declared } from '@/lib/channels/web/submit-declared'
import { nextStep } from '@/lib/channels/web/next-step'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { findApplication } from '@/lib/domain/applications/find-application'
import { moveApplication } from '@/lib/domain/applications/move-application'
import { requestCode } from '@/lib/domain/applications/request-code'
import { saveAnswers } from '@/lib/domain/applications/save-answers'
import { submitApplication } from '@/lib/domain/applications/submit-application'
import { removeFile as takeBack } from '@/lib/domain/files/remove-file'
import { findService } from '@/lib/services/registry'
import { formAction, type Values } from '../../../../form-action'
import { declarationIn } from '../../../../journey/declaration-in'
import { answersIn } from '../../../../journey/journey-fields'
import { ownContextIn } from '../../../../own-contexts'

const base = ({ place, applicationId }: Values) => `/${place}/applications/${applicationId}`

const common = {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  sentences: ({ service = '' }) => serviceSentences(findService(service)),
} satisfies Partial<Parameters<typeof formAction>[1]>

export const answer = formAction(declared(saveAnswers), {
  ...common,
  input: (values) => ({
    applicationId: values.applicationId,
    revision: values.revision,
    step: values.step,
    answers: answersIn(values),
    ...declarationIn(values),
  }),
  async onSuccess({ next }, values, ctx) {
    const found = await findApplication(ctx, { applicationId: values.applicationId })
    const path = found.ok && found.value ? found.value.path : []
    const pathBefore = (values.path ?? '').split(' ')
    const to = nextStep({ next, step: values.step ?? '', pathBefore, path, fromCheck: values.from === 'check' })
    if (to === 'done') return base(values)
    return `${base(values)}/${to}${values.from === 'check' && to !== 'check' ? '?from=check' : ''}`
  },
})

export const sendCode = formAction(requestCode, {
  ...common,
  input: ({ applicationId, field }) => ({ applicationId, field }),
  onSuccess: ({ expiresAt }, values) => `${base(values)}/${values.step}?code=${expiresAt}`,
})

export const removeFile = formAction(takeBack, {
  ...common,
  input: ({ fileId }) => ({ fileId }),
  onSuccess: (_value, values) => `${base(values)}/${values.step}${values.from === 'check' ? '?from=check' : ''}`,
})

export const submit = formAction(declared(submitApplication), {
  ...common,
  input: ({ applicationId, revision, declaration }) => ({ applicationId, revision, declaration }),
  onSuccess: (_value, values) => base(values),
})

export const move = formAction(moveApplication, {
  ...common,
  input: ({ applicationId, revision, transition }) => ({ applicationId, revision, transition }),
  onSuccess: (_value, values) => base(values),
})
