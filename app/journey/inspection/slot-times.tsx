import { getLocale, getTranslations } from 'next-intl/server'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { TimeField, type TimeGroup } from '@/components/form/time-field'
import { DayGrid, daysOf, type DayCell } from '@/components/ui/day-grid'
import { EmptyState } from '@/components/ui/empty-state'
import { RegisteredName } from '@/components/ui/registered-name'
import { WithNames } from '@/components/ui/with-names'
import { listTimes, type OpenTime } from '@/lib/domain/inspections/list-times'
import type { Station } from '@/lib/domain/inspections/list-stations'
import type { SlotTerms } from '@/lib/domain/inspections/find-slot-terms'
import { slotText } from '@/lib/engine/inspection-slot'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { WEEKDAY_NAMES } from '@/lib/messages/inspection-words'
import { JourneyFields } from '../journey-fields'
import type { JourneyProps } from '../journey-props'
import { searchHref, type SlotSearch } from './slot-search'

type Props = Pick<JourneyProps, 'ctx' | 'place' | 'view' | 'service' | 'actions'> & { path: string; search: SlotSearch; terms: SlotTerms; station: Station; step: string; field: string }

/** By line, each with its price. */
const groupsOf = (times: readonly OpenTime[], titleOf: (time: OpenTime) => string, leftOf: (time: OpenTime) => string): TimeGroup[] => {
  const titles = [...new Set(times.map(titleOf))]
  return titles.map((title, index) => ({
    id: `line-${index + 1}`,
    title: <WithNames>{title}</WithNames>,
    options: times.filter((time) => titleOf(time) === title).map((time) => ({ value: slotText(time), label: `${time.startsAt}–${time.endsAt}`, hint: leftOf(time), isFull: time.free <= 0 })),
  }))
}

/** The days and times of one station; the button takes the time that is chosen (VEH-12). */
export const SlotTimes = async (props: Props) => {
  const { ctx, view, service, actions, path, search, terms, station, step, field } = props
  const t = await getTranslations('inspections.times')
  const locale = asLocale(await getLocale())
  const words = service.messages[locale]
  const found = await listTimes(ctx, { organisationId: station.organisationId, line: terms.line, from: terms.from, day: search.on || search.day || undefined })
  const open = found.ok ? found.value : { days: [], day: null, times: [] }
  if (open.day === null) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  const cells = daysOf(terms.from, terms.last).map((day): DayCell => {
    const there = open.days.find((each) => each.day === day)
    if (!there) return { day, note: t('shut'), said: t('shutSaid'), tone: 'shut' }
    if (there.free <= 0) return { day, note: t('full'), said: t('fullSaid'), tone: 'full' }
    return { day, note: t('free', { count: there.free }), said: t('freeSaid', { count: there.free }), tone: 'open', href: searchHref(path, search, { on: day }) }
  })
  const groups = groupsOf(open.times, ({ lane, priceFen }) => t('lane', { lane, price: formatAmount(locale, priceFen) }), ({ free }) => (free > 0 ? t('left', { count: free }) : t('full')))
  return (
    <>
      <h2 className="text-h2"><RegisteredName>{station.name}</RegisteredName></h2>
      <p className="mt-1 mb-6 text-muted"><RegisteredName>{station.address}</RegisteredName></p>
      <section aria-label={t('days')} className="mb-8 max-w-[36rem]">
        <h3 className="mb-3 text-h3">{t('days')}</h3>
        <DayGrid caption={t('days')} weekdays={WEEKDAY_NAMES.map((day) => t(`weekdays.${day}`))} cells={cells} chosen={open.day} />
      </section>
      <FormPage action={actions.answer} idempotencyKey={newId('key', ctx.machineNow)} submit={words.submit} before={<DeclarationField name="declaration" label={words.declaration} />}>
        <JourneyFields {...props} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="path" value={view.path.join(' ')} />
        <TimeField key={open.day} name={field} label={`${formatDate(locale, open.day)} · ${t('time')}`} groups={groups} defaultValue={terms.booked ?? undefined} />
      </FormPage>
      <p className="mt-6 max-w-text text-small text-muted">{t('late')}</p>
    </>
  )
}
