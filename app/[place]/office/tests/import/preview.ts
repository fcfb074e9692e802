'use server'

import { getTranslations } from 'next-intl/server'
import { previewResults, type PreviewLine } from '@/lib/domain/exams/preview-results'
import { problemText } from '@/lib/messages/problem-text'
import { sessionWords } from '../../../../test-booking/session-words'
import { importPreview } from '../../import-preview'
import type { PreviewRow } from './preview-table'

export const preview = importPreview<PreviewRow>(async (ctx, text) => {
  const found = await previewResults(ctx, { text })
  if (!found.ok) return found.problems
  if ('problem' in found.value) return [found.value.problem]
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
    title: t('preview', { site: words.name(site), day: words.day(day), serial }),
    summary: t(bad ? 'previewBad' : 'previewGood', { count: lines.length, bad }), rows: lines.map(row), payload: bad ? null : text,
  }
})
