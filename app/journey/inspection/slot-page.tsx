import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { findSlotTerms } from '@/lib/domain/inspections/find-slot-terms'
import { listStations } from '@/lib/domain/inspections/list-stations'
import { placesOf } from '@/lib/domain/system-context'
import { asLocale } from '@/lib/messages/as-locale'
import type { JourneyProps } from '../journey-props'
import { searchHref, searchOf } from './slot-search'
import { SlotTimes } from './slot-times'
import { slotInWords } from './slot-words'
import { StationFilter } from './station-filter'
import { StationList } from './station-list'

type Props = JourneyProps & { search: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** First where, by place, day and price, then when: a page of its own beside the generic step (style.md §3). */
export const SlotPage = async (props: Props) => {
  const { ctx, view, service, base } = props
  const step = service.steps.find(({ fields }) => fields.some((name) => service.fields[name]?.kind === 'inspection-slot'))
  const found = step ? await findSlotTerms(ctx, { applicationId: view.id }) : null
  const terms = found?.ok ? found.value : null
  const field = step?.fields[0]
  if (!step || !field || !terms) notFound()
  if (!view.editable) redirect(base)

  const t = await getTranslations('inspections')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const search = { ...searchOf(await props.search), line: '', ...(terms.homeOnly && { place: terms.homeOnly }) }
  const path = `${base}/${step.id}`
  const { place: where, day, most, order } = search
  const stations = await listStations(ctx, { place: where, day, most, order, line: terms.line, from: terms.from })
  const list = stations.ok ? stations.value : []
  const chosen = list.find(({ organisationId }) => organisationId === search.station)
  const places = (await placesOf(ctx.place.province)).map(({ code, nameZh, nameEn }) => ({ value: code, label: locale === 'en' ? nameEn : nameZh }))
  const placeName = (code: string) => places.find(({ value }) => value === code)?.label ?? code
  const booked = terms.booked ? await slotInWords(ctx, terms.booked, locale) : undefined
  const words = service.messages[locale].steps[step.id]
  return (
    <>
      <BackLink href={chosen ? searchHref(path, search, { station: '', on: '' }) : base}>{chosen ? t('times.others') : common('back')}</BackLink>
      <PageHeading title={words?.title ?? ''} {...(words?.hint && { lead: words.hint })} />
      {booked && <NoticeBanner tone="info" title={<WithNames>{t('times.booked', { slot: booked })}</WithNames>} />}
      {chosen ? (
        <SlotTimes {...props} path={path} search={search} terms={terms} station={chosen} step={step.id} field={field} />
      ) : (
        <>
          {terms.homeOnly && <p className="mb-4">{t('search.homeOnly')}</p>}
          <StationFilter path={path} search={search} places={terms.homeOnly ? [] : places} days={{ from: terms.from, last: terms.last }} asksLine={false} />
          <StationList stations={list.filter(({ lines }) => lines.includes(terms.line))} placeName={placeName} choose={({ organisationId }) => searchHref(path, search, { station: organisationId })} />
        </>
      )}
    </>
  )
}
