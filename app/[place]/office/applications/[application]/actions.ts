'use server'

import { getLocale } from 'next-intl/server'
import type { FormState } from '@/components/form/form-state'
import { nextStep } from '@/lib/channels/web/next-step'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { declared } from '@/lib/channels/web/submit-declared'
import { discloseApplication } from '@/lib/domain/applications/disclose-application'
import { findApplication } from '@/lib/domain/applications/find-application'
import { moveApplication } from '@/lib/domain/applications/move-application'
import { requestCode } from '@/lib/domain/applications/request-code'
import { saveAnswers } from '@/lib/domain/applications/save-answers'
import { submitApplication } from '@/lib/domain/applications/submit-application'
import { takeApplication } from '@/lib/domain/applications/take-application'
import { removeFile as takeBack } from '@/lib/domain/files/remove-file'
import { findTransition } from '@/lib/engine/transitions'
import { problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { findService } from '@/lib/services/registry'
import { formAction, valuesOf, type Values } from '../../../../form-action'
import { answersIn } from '../../../../journey/journey-fields'

const base = ({ place, applicationId }: Values) => `/${place}/office/applications/${applicationId}`
const after = (act: 'taken' | 'disclosed' | 'saved' | 'submitted' | 'moved') => (_value: unknown, values: Values) => `${base(values)}?done=${act}`

const common = {
  face: 'office',
  sentences: ({ service = '' }: Values) => serviceSentences(findService(service)),
} as const

export const take = formAction(takeApplication, {
  ...common,
  input: ({ applicationId, revision }) => ({ applicationId, revision }),
  onSuccess: after('taken'),
})

export const disclose = formAction(discloseApplication, {
  ...common,
  input: ({ applicationId, purpose }) => ({ applicationId, purpose }),
  onSuccess: after('disclosed'),
})

export const answer = formAction(saveAnswers, {
  ...common,
  input: (values) => ({ applicationId: values.applicationId, revision: values.revision, step: values.step, answers: answersIn(values) }),
  async onSuccess({ next }, values, ctx) {
    const found = await findApplication(ctx, { applicationId: values.applicationId })
    const path = found.ok && found.value ? found.value.path : []
    const pathBefore = (values.path ?? '').split(' ')
    const to = nextStep({ next, step: values.step ?? '', pathBefore, path, fromCheck: values.from === 'check' })
    return to === 'done' ? after('saved')(null, values) : `${base(values)}/${to}${values.from === 'check' && to !== 'check' ? '?from=check' : ''}`
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
  onSuccess: after('submitted'),
})

const asksOf = ({ service = '', transition = '' }: Values): readonly string[] => {
  const found = findService(service)
  return (found && findTransition(found, transition)?.asks) ?? []
}

const carryOut = formAction(moveApplication, {
  ...common,
  input: (values) => ({
    applicationId: values.applicationId,
    transition: values.transition,
    revision: values.revision,
    decision: Object.fromEntries(asksOf(values).map((name) => [name, values[name] ?? ''])),
  }),
  onSuccess: after('moved'),
})

/** First what the applicant will read, then the same words confirmed; only the second post decides. */
export const decide = async (state: FormState, form: FormData): Promise<FormState> => {
  const values = valuesOf(form)
  if (values.confirmed === 'yes') return carryOut(state, form)
  const locale = asLocale(await getLocale())
  const missing = asksOf(values).filter((name) => (values[name] ?? '').trim() === '')
  return {
    problems: missing.map((field) => ({ field, text: problemText(locale, problem('answer.missing', field)) })),
    values: { ...values, ...(missing.length === 0 && { previewed: 'yes' }) },
  }
}
