import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { OwnApplication } from '@/lib/domain/applications/list-own-applications'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../service-title'
import { STATUS_TONE } from './status-tone'

type Props = { place: string; applications: readonly OwnApplication[] }

export const ApplicationList = async ({ place, applications }: Props) => {
  const t = await getTranslations('citizen')
  const payments = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {applications.map(({ id, number, service, status, statusSince, subjectLabel, payBy }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3">
          <div className="min-w-0">
            <Link href={`/${place}/applications/${id}`} className="inline-flex min-h-target items-center font-semibold">
              {serviceTitle(service.code, locale)}
            </Link>
            <p className="mt-0 text-small text-muted">
              <span className="whole"><RegisteredName>{subjectLabel}</RegisteredName></span> · <span className="whole">{t('applications.number', { number })}</span>
            </p>
          </div>
          <p className="text-small text-muted sm:text-end">
            <StatusTag tone={STATUS_TONE[status]}>{t(`status.${status}`)}</StatusTag>
            <span className="mt-1 block">
              {t(`next.${status}`)} · {t('application.since')} <Moment at={statusSince} />
            </span>
            {payBy !== null && (
              <Link href={`/${place}/applications/${id}/pay`} aria-label={`${payments('pay')} ${number}`} className="inline-flex min-h-target flex-wrap items-center gap-x-2 font-semibold">
                {payments('pay')} <span className="font-normal">{payments('deadline')} <Moment at={payBy} /></span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
