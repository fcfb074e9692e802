import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { RegisteredName } from '@/components/ui/registered-name'
import type { Lane } from '@/lib/domain/inspections/list-lanes'
import type { Context } from '@/lib/kernel/context'
import { STATION_LINES } from '@/lib/domain/inspections/list-stations'
import { newId } from '@/lib/kernel/ids'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { LINE_WORDS, WEEKDAY_NAMES } from '@/lib/messages/inspection-words'
import { closeLane } from '../actions'

type Props = { ctx: Context; lane: Lane; locale: Locale }

/** One line as planned; giving out its times and changing it have pages of their own. */
export const LanePlan = async ({ ctx, lane, locale }: Props) => {
  const t = await getTranslations('inspections.lanes')
  const times = await getTranslations('inspections.times')
  const separator = locale === 'en' ? ', ' : '、'
  const path = `/${ctx.place.code}/portal/inspections/lanes/${lane.id}`
  const lines = STATION_LINES.filter((line) => lane.lines.split(',').includes(line)).map((line) => LINE_WORDS[line][locale]).join(separator)
  const days = WEEKDAY_NAMES.filter((_, index) => lane.weekdays.includes(String(index + 1))).map((day) => times(`weekdays.${day}`)).join(separator)
  const { opensAt: opens, closesAt: closes, minutes, capacity, priceFen } = lane
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <h3 className="text-h3"><RegisteredName>{lane.name}</RegisteredName> · {lines}</h3>
      <p className="mt-1 tabular">{t('plan', { days, opens, closes, minutes, capacity, price: formatAmount(locale, priceFen) })}</p>
      <p className="mt-0 text-muted">{lane.publishedUntil ? t('publishedUntil', { day: formatDate(locale, lane.publishedUntil) }) : t('publishedNone')}</p>
      <div className="mt-2 flex flex-wrap items-start gap-gap">
        <ButtonLink href={`${path}/publish`} tone="secondary">{t('publish')}<span className="sr-only"> {lane.name}</span></ButtonLink>
        <ButtonLink href={path} tone="quiet">{t('edit', { name: lane.name })}</ButtonLink>
        <FormPage action={closeLane} idempotencyKey={newId('key', ctx.machineNow)} submit={t('close', { name: lane.name })} tone="quiet" className="[&>div]:mt-0">
          <input type="hidden" name="place" value={ctx.place.code} />
          <input type="hidden" name="laneId" value={lane.id} />
        </FormPage>
      </div>
    </li>
  )
}
