import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { findInspection } from '@/lib/domain/inspections/find-inspection'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate, formatMoment } from '@/lib/messages/format'
import { portalPage } from '../../portal-page'
import { Report } from './report'
import { ResultForm } from './result-form'

type Props = { params: Promise<{ place: string; inspection: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.result'))('items') })

/** One vehicle on the line: what the register says of it, what is looked at, and what was signed (ORG-05). */
const InspectionPage = async ({ params }: Props) => {
  const { place, inspection: id } = await params
  const ctx = await portalPage(place, `inspections/${id}`)
  const found = await findInspection(ctx, { inspectionId: id })
  const inspection = found.ok ? found.value : null
  if (!inspection) notFound()
  const t = await getTranslations('inspections.result')
  const days = await getTranslations('inspections.day')
  const locale = asLocale(await getLocale())
  const { day, startsAt, state, dueOn, opensOn, arrivedAt } = inspection
  const isOpen = state === 'arrived'
  return (
    <>
      <BackLink href={`/${place}/portal/inspections/days/${day}`}>{days('title', { day: formatDate(locale, day) })}</BackLink>
      <PageHeading title={t('title', { plate: inspection.plate })} caption={days(`states.${state}`)} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="min-w-0">
          {isOpen && <ResultForm ctx={ctx} inspection={inspection} />}
          {inspection.reportNumber !== null && <Report inspection={inspection} />}
          {!isOpen && inspection.reportNumber === null && <NoticeBanner tone="info" title={days(`states.${state}`)} />}
        </div>
        <Panel title={t('vehicle')} className="[&>dl]:mb-0 max-lg:order-first">
          <SummaryList
            rows={[
              { term: t('vin'), value: <span className="whole">{inspection.vin}</span> },
              { term: t('type'), value: <><RegisteredName>{inspection.model}</RegisteredName> · {inspection.vehicleType}</> },
              { term: days('owner'), value: <RegisteredName>{inspection.ownerMasked}</RegisteredName> },
              ...(dueOn ? [{ term: t('due'), value: formatDate(locale, dueOn) }] : []),
              ...(opensOn && isOpen ? [{ term: t('opens'), value: formatDate(locale, opensOn) }] : []),
              { term: t('booked'), value: startsAt ? <span className="tabular">{formatDate(locale, day)} {startsAt} · <WithNames>{inspection.lane ?? ''}</WithNames></span> : days('walkIn') },
              ...(arrivedAt ? [{ term: t('arrived'), value: formatMoment(locale, arrivedAt) }] : []),
            ]}
          />
        </Panel>
      </div>
    </>
  )
}

export default InspectionPage
