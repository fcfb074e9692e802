'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { previewResults, type PreviewLine } from '@/lib/domain/exams/preview-results'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { sessionWords } from '../../../../test-booking/session-words'
import { freshImport, type ImportState } from '../../import-state'
import type { PreviewRow } from './preview-table'

const refused = async (text: string, problems: readonly Problem[]): Promise<ImportState<PreviewRow>> => {
  const locale = asLocale(await getLocale())
  return { ...freshImport, text, problems: problems.map((each) => ({ ...(each.field && { field: each.field }), text: problemText(locale, each) })) }
}

const looked = async (place: string, text: string): Promise<ImportState<PreviewRow>> => {
  const ctx = await contextFor('office', place)
  if (!ctx) return refused(text, [problem('not-found')])
  const found = await previewResults(ctx, { text })
  if (!found.ok) return refused(text, found.problems)
  if ('problem' in found.value) return refused(text, [found.value.problem])
  const { site, serial, day, lines } = found.value
  const t = await getTranslations('tests.office')
  const status = await getTranslations('tests.status')
  const words = await sessionWords()
  const row = ({ line, number, scores, of, problem: wrong }: PreviewLine): PreviewRow => ({
    line, number, name: of?.personMasked ?? '—', subject: of ? words.subject(of.subject) : '—', outcome: of ? status(of.outcome) : '—',
    scores: scores === null ? status('absent') : [scores.first, scores.second].filter((score) => score !== null).join(t('then')),
    fault: wrong ? problemText(words.locale, wrong) : '',
  })
  const bad = lines.filter(({ problem: wrong }) => wrong).length
  return {
    problems: [], text, title: t('preview', { site: words.name(site), day: words.day(day), serial }),
    summary: t(bad ? 'previewBad' : 'previewGood', { count: lines.length, bad }), rows: lines.map(row), payload: bad ? null : text,
  }
}

/** Shown line by line before anything is entered; what is entered goes through the one command. */
export const preview = async (_state: ImportState<PreviewRow>, form: FormData): Promise<ImportState<PreviewRow>> => {
  const text = String(form.get('text') ?? '')
  if (!(await isSameOrigin())) return refused(text, [problem('request.foreign-origin')])
  try {
    return await looked(String(form.get('place') ?? ''), text)
  } catch (fault) {
    const reference = newId('err', machineNow())
    log.error({ reference, fault: faultOf(fault) }, 'a preview failed')
    return refused(text, [problem('fault', undefined, { reference })])
  }
}
