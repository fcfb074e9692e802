'use server'

import { revalidatePath } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/form/form-state'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import type { Command } from '@/lib/domain/command'
import { createTerminal, type NewTerminal } from '@/lib/domain/terminals/create-terminal'
import { renewEnrolment } from '@/lib/domain/terminals/renew-enrolment'
import { revokeTerminal } from '@/lib/domain/terminals/revoke-terminal'
import { setMaintenance } from '@/lib/domain/terminals/set-maintenance'
import { problem, refuse } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { formatTime } from '@/lib/messages/format'
import { problemText } from '@/lib/messages/problem-text'
import { formAction } from '../../../form-action'

const board = (place: string | undefined): string => `/${place}/office/terminals`

/** The code is in this answer alone: not in an address, and not kept to be given again (no idempotency key). */
const withCode = (run: Command<NewTerminal>, names: readonly string[]) => async (_state: FormState, form: FormData): Promise<FormState> => {
  const locale = asLocale(await getLocale())
  const values = Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
  const ctx = (await isSameOrigin()) ? await contextFor('office', String(form.get('place') ?? '')) : null
  const result = ctx ? await run(ctx, values) : refuse(problem('request.foreign-origin'))
  if (result.ok) {
    revalidatePath(board(ctx?.place.code))
    const { enrolmentCode, expiresAt } = result.value
    const lead = (await getTranslations('terminals'))('issued.lead', { time: formatTime(expiresAt) })
    return { problems: [], values: { issued: enrolmentCode.replace(/(\d{4})(?=\d)/g, '$1 '), issuedLead: lead } }
  }
  return { problems: result.problems.map((each) => ({ ...(each.field && { field: each.field }), text: problemText(locale, each) })), values }
}

export const create = async (state: FormState, form: FormData): Promise<FormState> => withCode(createTerminal, ['code', 'name', 'location'])(state, form)

export const renew = async (state: FormState, form: FormData): Promise<FormState> => withCode(renewEnrolment, ['terminalId'])(state, form)

export const maintain = formAction(setMaintenance, { face: 'office', onSuccess: ({ state }, { place }) => `${board(place)}?done=${state}` })

export const revoke = formAction(revokeTerminal, { face: 'office', onSuccess: (_value, { place }) => `${board(place)}?done=revoked` })
