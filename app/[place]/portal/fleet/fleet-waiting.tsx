import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { listOwnApplications, type OwnApplication } from '@/lib/domain/applications/list-own-applications'
import type { Status } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import { serviceTitle } from '../../(citizen)/service-title'
import { STATUS_TONE } from '../../(citizen)/applications/status-tone'

const WAITING: readonly Status[] = ['returned', 'awaiting-payment', 'ready-for-collection', 'undelivered', 'at-counter']

/** What only the body itself can go on with; nothing where there is none. */
export const FleetWaiting = async ({ ctx }: { ctx: Context }) => {
  const found = await listOwnApplications(ctx, {})
  const waiting = found.ok ? found.value.filter(({ status }) => WAITING.includes(status)) : []
  if (waiting.length === 0) return null
  const t = await getTranslations('portal.fleetWaiting')
  const status = await getTranslations('citizen.status')
  const locale = asLocale(await getLocale())
  const hrefOf = ({ id, payBy }: OwnApplication) => `/${ctx.place.code}/portal/applications/${id}${payBy === null ? '' : '/pay'}`
  return (
    <Panel title={t('title')} className="mb-6">
      <ul className="divide-y divide-line">
        {waiting.map((application) => (
          <li key={application.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
            <span className="min-w-0">
              <strong>{serviceTitle(application.service.code, locale)}</strong> <span className="whole text-muted"><RegisteredName>{application.subjectLabel}</RegisteredName> · {application.number}</span>
            </span>
            <span className="flex flex-wrap items-center gap-4">
              {application.payBy !== null && <span className="text-small text-muted">{t('pay', { time: formatMoment(locale, application.payBy) })}</span>}
              <StatusTag tone={STATUS_TONE[application.status]}>{status(application.status)}</StatusTag>
              <ButtonLink href={hrefOf(application)} tone="secondary">{t('open')}<span className="sr-only"> {application.number}</span></ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
