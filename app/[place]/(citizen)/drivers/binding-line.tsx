import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'

type Props = {
  place: string
  binding: { readonly id: string; readonly state: 'asked' | 'bound'; readonly boundOn: string | null; readonly answerBy: string }
  /** The plate, or the name of the driver. */
  title: string
  /** Whose turn it is where it is asked. */
  waits: string
  /** The owner is asked to answer, the driver is told how long it may take. */
  isOwner?: boolean
  locale: Locale
  bannedUntil?: string | null
}

export const BindingLine = ({ place, binding: { id, state, boundOn, answerBy }, title, waits, isOwner = false, locale, bannedUntil = null }: Props) => {
  const t = useTranslations('drivers')
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0" data-binding={state}>
      <div className="min-w-0">
        <Link href={`/${place}/drivers/${id}`} className="inline-flex min-h-target items-center font-semibold after:absolute after:inset-0"><bdi lang="zh-Hans" className="whole">{title}</bdi></Link>
        <p className="mt-0 text-small text-muted">
          {state === 'bound' && boundOn ? t('boundOn', { date: formatDate(locale, boundOn) }) : t(isOwner ? 'answerBy' : 'askedUntil', { date: formatDate(locale, answerBy) })}
        </p>
        {bannedUntil && <p className="mt-0 text-small">{t('banned', { date: formatDate(locale, bannedUntil) })}</p>}
      </div>
      <StatusTag tone={state === 'bound' ? 'done' : isOwner ? 'attention' : 'waiting'}>{state === 'bound' ? t('state.bound') : waits}</StatusTag>
    </li>
  )
}
