import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

/** What the officer wrote, in full, while it is what the status stands on. */
export const DecisionNote = async ({ view }: { view: ApplicationView }) => {
  const t = await getTranslations('citizen')
  const note = view.events.at(-1)?.note
  if (!note) return null
  const refused = view.status === 'rejected'
  const { reconsiderationBy, litigationBy } = view.decision
  const locale = asLocale(await getLocale())
  return (
    <NoticeBanner tone={refused ? 'error' : 'warning'} title={t(`status.${view.status}`)}>
      <p className="whitespace-pre-line">{note}</p>
      {refused && <p>{t('application.appeal')}</p>}
      {refused && reconsiderationBy && litigationBy && (
        <p>{t('application.appealUntil', { reconsideration: formatDate(locale, reconsiderationBy), litigation: formatDate(locale, litigationBy) })}</p>
      )}
    </NoticeBanner>
  )
}
