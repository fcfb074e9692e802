import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { DayGrid, type DayCell } from '@/components/ui/day-grid'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listCalendar, type CalendarDay } from '@/lib/domain/inspections/list-calendar'
import { listLanes } from '@/lib/domain/inspections/list-lanes'
import { listStationVoidResults } from '@/lib/domain/inspections/list-void-results'
import { WEEKDAY_NAMES } from '@/lib/messages/inspection-words'
import { addDays, dayOfWeek } from '@/lib/kernel/clock'
import { formatCount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { portalPage } from '../portal-page'
import { VoidResults } from './void-results'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const WEEKS = 28

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.calendar'))('title') })

/** A station's work as a calendar: each day with what is booked of what there is (ORG-05). */
const InspectionsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'inspections')
  const t = await getTranslations('inspections.calendar')
  const times = await getTranslations('inspections.times')
  const monday = addDays(ctx.today, 1 - dayOfWeek(ctx.today))
  const calendar = await listCalendar(ctx, { from: (await textParam(searchParams, 'from')) ?? monday })
  const plan = await listLanes(ctx, {})
  const voided = await listStationVoidResults(ctx, {})
  if (!calendar.ok || !plan.ok || !voided.ok) notFound()
  const path = `/${place}/portal/inspections`
  const { from, days, ...figures } = calendar.value
  const cellOf = ({ day, booked, capacity, isShut }: CalendarDay): DayCell => {
    const href = `${path}/days/${day}`
    if (isShut) return { day, href, note: t('shut'), said: t('shutSaid'), tone: 'shut' }
    if (capacity === 0) return { day, href, note: t('empty'), said: t('emptySaid'), tone: 'shut' }
    return { day, href, note: t('cell', { booked, capacity }), said: t('cellSaid', { booked, capacity }), tone: booked >= capacity ? 'full' : 'open' }
  }
  const shown = [
    { label: t('waiting'), count: figures.here }, { label: t('tested'), count: figures.tested }, { label: t('passed'), count: figures.passed }, { label: t('missed'), count: figures.missed },
  ]
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href={`${path}/days/${ctx.today}`}>{t('today')}</ButtonLink>
            <ButtonLink href={`${path}/walk-in`} tone="secondary">{t('walkIn')}</ButtonLink>
            <ButtonLink href={`${path}/lanes`} tone="secondary">{t('plan')}</ButtonLink>
          </>
        }
      />
      {plan.value.station === null ? (
        <EmptyState title={t('noStation')} action={<ButtonLink href={`${path}/lanes`}>{t('plan')}</ButtonLink>}>{t('noStationHint')}</EmptyState>
      ) : (
        <>
          <ul className="mb-6 flex flex-wrap gap-4">
            {shown.map(({ label, count }) => (
              <li key={label} className="min-w-36 rounded-lg border border-line bg-surface p-4">{label} <strong className="block text-h1 tabular">{formatCount(count)}</strong></li>
            ))}
          </ul>
          <Panel title={t('week')} className="max-w-[52rem]">
            <DayGrid caption={t('week')} weekdays={WEEKDAY_NAMES.map((day) => times(`weekdays.${day}`))} cells={days.map(cellOf)} chosen={ctx.today} />
            <p className="mt-3 flex flex-wrap justify-between gap-4">
              <Link href={`${path}?from=${addDays(from, -WEEKS)}`} className="inline-flex min-h-target items-center">{t('earlier')}</Link>
              <Link href={`${path}?from=${addDays(from, WEEKS)}`} className="inline-flex min-h-target items-center">{t('later')}</Link>
            </p>
          </Panel>
          <VoidResults place={place} results={voided.value} />
        </>
      )}
    </>
  )
}

export default InspectionsPage
