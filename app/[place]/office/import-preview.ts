import { getLocale } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { freshImport, type ImportState } from './import-state'

type Shown<R> = Pick<ImportState<R>, 'title' | 'summary' | 'rows' | 'payload'>
/** What a file would come to, in words, or what is wrong with all of it. */
export type Look<R> = (ctx: Context, text: string) => Promise<Shown<R> | readonly Problem[]>

const answerOf = async <R>(look: Look<R>, place: string, text: string): Promise<Shown<R> | readonly Problem[]> => {
  if (!(await isSameOrigin())) return [problem('request.foreign-origin')]
  try {
    const ctx = await contextFor('office', place)
    return ctx ? await look(ctx, text) : [problem('not-found')]
  } catch (fault) {
    const reference = newId('err', machineNow())
    log.error({ reference, fault: faultOf(fault) }, 'a preview failed')
    return [problem('fault', undefined, { reference })]
  }
}

/** A signed file is shown line by line before anything is entered; what is entered goes through the one command. */
export const importPreview = <R>(look: Look<R>) => async (_state: ImportState<R>, form: FormData): Promise<ImportState<R>> => {
  const text = String(form.get('text') ?? '')
  const answer = await answerOf(look, String(form.get('place') ?? ''), text)
  if ('rows' in answer) return { ...answer, problems: [], text }
  const locale = asLocale(await getLocale())
  return { ...freshImport, text, problems: answer.map((each) => ({ ...(each.field && { field: each.field }), text: problemText(locale, each) })) }
}
