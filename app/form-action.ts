import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/form/form-state'
import { contextFor, isSameOrigin, type Face } from '@/lib/auth/contexts'
import type { Command } from '@/lib/domain/command'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { problemText, type ProblemSentences } from '@/lib/messages/problem-text'

export type Values = Readonly<Record<string, string>>

type Plan<V> = {
  readonly face: Face
  /** The command's input from the form's fields; all fields but Next's own by default. */
  readonly input?: (values: Values, ctx: Context) => unknown
  /** Internal path to go to (C7); a success is a page with its own address. */
  readonly onSuccess: (value: V, values: Values, ctx: Context) => string | Promise<string>
  /** Another province's database, where the record has its home (B5). */
  readonly context?: (ctx: Context, values: Values) => Context | Promise<Context>
  /** Sentences of a service for its own codes. */
  readonly sentences?: (values: Values) => ProblemSentences
  /** Values never sent back to the browser. */
  readonly secret?: readonly string[]
}

const RESERVED = new Set(['place', 'idempotencyKey'])

/** Text fields of the form without Next's own; a date's three parts become one answer. */
export const valuesOf = (form: FormData): Record<string, string> => {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] = value
  return values
}

const withDates = (values: Record<string, string>): Record<string, string> => {
  const joined: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const [field = '', part] = name.split('.')
    if (part === undefined) joined[name] = value
    else if (part === 'year') joined[field] = dateFrom(values, field)
  }
  return joined
}

const dateFrom = (values: Record<string, string>, field: string): string => {
  const part = (name: string) => (values[`${field}.${name}`] ?? '').normalize('NFKC').trim()
  const [year, month, day] = [part('year'), part('month'), part('day')]
  return year + month + day === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const without = (values: Values, names: Iterable<string>): Record<string, string> => {
  const kept = { ...values }
  for (const name of names) delete kept[name]
  return kept
}

const worded = async (problems: readonly Problem[], sentences: ProblemSentences | undefined) => {
  const locale = asLocale(await getLocale())
  return problems.map((each) => ({ ...(each.field && { field: each.field }), text: problemText(locale, each, sentences) }))
}

/**
 * A form's way to a command: same origin (C2, A10), actor from the session row, command, then a page of its own. The
 * command authorises; nothing here decides. Refusals come back in words with the values (style.md §5).
 */
export const formAction =
  <V>(run: Command<V>, plan: Plan<V>) =>
  async (_state: FormState, form: FormData): Promise<FormState> => {
    const raw = valuesOf(form)
    const back = without(raw, [...RESERVED, ...(plan.secret ?? [])])
    const answer = async (problems: readonly Problem[]): Promise<FormState> => ({
      problems: await worded(problems, plan.sentences?.(raw)),
      values: back,
    })
    if (!(await isSameOrigin())) return answer([problem('request.foreign-origin')])
    const found = await contextFor(plan.face, raw.place ?? '')
    if (!found) return answer([problem('not-found')])
    try {
      const ctx = plan.context ? await plan.context(found, raw) : found
      const values = withDates(raw)
      const input = plan.input ? plan.input(values, ctx) : without(values, RESERVED)
      const result = await run(ctx, input, raw.idempotencyKey ? { idempotencyKey: raw.idempotencyKey } : {})
      if (!result.ok) return await answer(result.problems)
      redirect(await plan.onSuccess(result.value, values, ctx))
    } catch (fault) {
      if (isRedirectError(fault)) throw fault
      const reference = newId('err', machineNow())
      log.error({ reference, fault: faultOf(fault) }, 'an action failed')
      return answer([problem('fault', undefined, { reference })])
    }
  }
