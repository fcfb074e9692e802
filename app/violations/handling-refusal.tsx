import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { HandlingCheck } from '@/lib/domain/violations/check-handling'
import { asLocale } from '@/lib/messages/as-locale'
import { ProblemRefusal } from '../problem-refusal'
import { actWords } from './act-words'

/** Which record keeps all of it from being handled online, and why (VIO-04). */
export const HandlingRefusal = async ({ check }: { check: HandlingCheck }) => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  if (!check.refusal) return null
  const { recordId, problem } = check.refusal
  const nth = check.records.findIndex(({ id }) => id === recordId)
  const record = check.records[nth]
  return (
    <>
      <NoticeBanner tone="warning" title={t('handle.refused')}>{record && t('handle.refusedAt', { n: nth + 1, plate: record.plate, act: actWords(locale, record.act, t('title')) })}</NoticeBanner>
      <ProblemRefusal problem={problem} service={null} />
    </>
  )
}
