'use server'

import type { FormState } from '@/components/form/form-state'
import { getLocale } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { makeHandoff } from '@/lib/domain/applications/handoff'
import { problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import { problemText } from '@/lib/messages/problem-text'

/** The code is in this answer and nowhere else: neither in an address nor in the database. */
export const handOver = async (_state: FormState, form: FormData): Promise<FormState> => {
  const locale = asLocale(await getLocale())
  const refusal = (code: string): FormState => ({ problems: [{ text: problemText(locale, problem(code)) }], values: {} })
  if (!(await isSameOrigin())) return refusal('request.foreign-origin')
  const ctx = await contextFor('kiosk', String(form.get('place') ?? ''))
  if (!ctx) return refusal('not-found')
  const made = await makeHandoff(ctx, { applicationId: String(form.get('applicationId') ?? '') })
  if (!made.ok) return refusal(made.problems[0]?.code ?? 'fault')
  const { code, expiresAt } = made.value
  return { problems: [], values: { code: `${code.slice(0, 4)} ${code.slice(4)}`, until: formatMoment(locale, expiresAt) } }
}
