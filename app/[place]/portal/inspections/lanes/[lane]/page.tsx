import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { listLanes } from '@/lib/domain/inspections/list-lanes'
import { STATION_LINES } from '@/lib/domain/inspections/list-stations'
import { LANE_MINUTES } from '@/lib/domain/inspections/save-lane'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { LINE_WORDS, WEEKDAY_NAMES } from '@/lib/messages/inspection-words'
import { portalPage } from '../../../portal-page'
import { saveLane } from '../../actions'
import { CheckGroup } from './check-group'

type Props = { params: Promise<{ place: string; lane: string }> }

const NEW = 'new'
const WORKDAYS = '123456'
const FEN = 100

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.lanes'))('list') })

/** The plan of a line, new or changed. */
const LanePage = async ({ params }: Props) => {
  const { place, lane: id } = await params
  const ctx = await portalPage(place, `inspections/lanes/${id}`)
  const found = await listLanes(ctx, {})
  if (!found.ok || !found.value.station) notFound()
  const lane = found.value.lanes.find((each) => each.id === id)
  if (!lane && id !== NEW) notFound()
  const t = await getTranslations('inspections.lanes')
  const times = await getTranslations('inspections.times')
  const locale = asLocale(await getLocale())
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/inspections/lanes`}>{t('title')}</BackLink>
      <PageHeading title={lane ? <WithNames>{t('edit', { name: lane.name })}</WithNames> : t('add')} />
      <FormPage action={saveLane} idempotencyKey={newId('key', ctx.machineNow)} submit={t('saveLane')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="laneId" value={lane?.id ?? ''} />
        <input type="hidden" name="revision" value={lane?.revision ?? 0} />
        <TextField name="name" label={t('name')} hint={t('nameHint')} defaultValue={lane?.name} width={18} autoComplete="off" />
        <CheckGroup name="lines" label={t('lines')} options={STATION_LINES.map((line) => ({ name: `line-${line}`, label: LINE_WORDS[line][locale], checked: lane ? lane.lines.split(',').includes(line) : line === 'car' }))} />
        <CheckGroup name="weekdays" label={t('weekdays')} options={WEEKDAY_NAMES.map((day, index) => ({ name: `weekday-${index + 1}`, label: times(`weekdays.${day}`), checked: (lane?.weekdays ?? WORKDAYS).includes(String(index + 1)) }))} />
        <TextField name="opensAt" label={t('opens')} hint={t('timeHint')} defaultValue={lane?.opensAt ?? '08:30'} width={6} autoComplete="off" />
        <TextField name="closesAt" label={t('closes')} defaultValue={lane?.closesAt ?? '17:00'} width={6} autoComplete="off" />
        <SelectField name="minutes" label={t('minutes')} defaultValue={String(lane?.minutes ?? 30)} options={LANE_MINUTES.map((minutes) => ({ value: String(minutes), label: String(minutes) }))} />
        <TextField name="capacity" label={t('capacity')} defaultValue={lane ? String(lane.capacity) : ''} width={4} inputMode="numeric" autoComplete="off" />
        <TextField name="priceYuan" label={t('price')} hint={t('priceHint')} defaultValue={lane ? String(lane.priceFen / FEN) : ''} width={6} inputMode="numeric" autoComplete="off" />
      </FormPage>
    </div>
  )
}

export default LanePage
