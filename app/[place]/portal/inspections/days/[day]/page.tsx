import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listDay } from '@/lib/domain/inspections/list-day'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { textParam, type Params } from '../../../../../text-param'
import { portalPage } from '../../../portal-page'
import { BookingTable } from './booking-table'
import { CapacityForm } from './capacity-form'
import { DayOff } from './day-off'
import { SlotTable } from './slot-table'

type Props = { params: Promise<{ place: string; day: string }>; searchParams: Params }

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const { day } = await params
  return { title: (await getTranslations('inspections.day'))('title', { day: formatDate(asLocale(await getLocale()), day) }) }
}

/** Who comes on a day, what there is, and whether the station takes anybody (ORG-05). */
const DayPage = async ({ params, searchParams }: Props) => {
  const { place, day } = await params
  const ctx = await portalPage(place, `inspections/days/${day}`)
  const found = await listDay(ctx, { day })
  if (!found.ok) notFound()
  const t = await getTranslations('inspections.day')
  const date = formatDate(asLocale(await getLocale()), day)
  const done = await textParam(searchParams, 'done')
  const [lane, at] = [await textParam(searchParams, 'lane'), await textParam(searchParams, 'at')]
  const slot = found.value.slots.find(({ laneId, startsAt, isPast, state }) => laneId === lane && startsAt === at && !isPast && state === 'open')
  const count = Number(await textParam(searchParams, 'count')) || 0
  return (
    <>
      <BackLink href={`/${place}/portal/inspections`}>{t('back')}</BackLink>
      <PageHeading title={t('title', { day: date })} />
      {done === 'closed' && <div role="status"><NoticeBanner tone="success" title={t('closedNow', { count })} /></div>}
      {done === 'opened' && <div role="status"><NoticeBanner tone="success" title={t('opened')} /></div>}
      {done === 'capacity' && <div role="status"><NoticeBanner tone="success" title={t('changed')} /></div>}
      <div className="grid gap-6">
        <Panel title={t('bookings')}><BookingTable ctx={ctx} day={found.value} /></Panel>
        {slot && <CapacityForm ctx={ctx} day={day} slot={slot} />}
        <Panel title={t('slots')}><SlotTable ctx={ctx} day={found.value} /></Panel>
        {day >= ctx.today && <DayOff ctx={ctx} day={found.value} />}
      </div>
    </>
  )
}

export default DayPage
