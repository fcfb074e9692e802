import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { isNoticeCode, noticeOf } from '@/lib/messages/notices'
import { deadlineOf } from '../deadline-of'
import { nextWords, type Awaited } from '../next-words'

type Props = { view: ApplicationView; service: Service; awaited: Awaited }

/** A text message where the service sends any, else the inbox alone (notices.md). */
const toldBy = ({ transitions: { submit: { notify } } }: Service): 'sms' | 'inbox' => (notify && isNoticeCode(notify) && !noticeOf(notify).sms ? 'inbox' : 'sms')

const OWN = ['citizen', 'visitor']

/** What the person did last, what comes next and till when; it stands while nobody has done anything since (ux.md §1.5). */
export const ActDone = async ({ view, service, awaited }: Props) => {
  const last = view.events.at(-1)
  if (!last || last.transition === 'start' || !OWN.includes(last.actorKind)) return null
  const t = await getTranslations('citizen')
  const locale = asLocale(await getLocale())
  const { registerBy } = awaited
  const until = deadlineOf(view, registerBy)
  return (
    <NoticeBanner tone="success" title={t('application.did', { act: service.messages[locale].transitions[last.transition] ?? t(`status.${view.status}`) })}>
      <p>
        {t('application.then', { next: await nextWords(view, awaited) })}
        {until && until !== registerBy && t('application.thenBy', { date: formatDate(locale, until) })}
      </p>
      {view.status === 'submitted' && <p className="mt-1">{t(`application.${toldBy(service)}`)}</p>}
    </NoticeBanner>
  )
}
