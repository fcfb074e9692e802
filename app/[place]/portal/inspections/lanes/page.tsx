import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listLanes } from '@/lib/domain/inspections/list-lanes'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { textParam, type Params } from '../../../../text-param'
import { portalPage } from '../../portal-page'
import { saveStation } from '../actions'
import { LanePlan } from './lane-plan'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const MICRO = 1_000_000
const degrees = (micro: number | null | undefined): string => (micro === null || micro === undefined ? '' : String(micro / MICRO))

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.lanes'))('title') })

/** Where the station is, its lines, and how far ahead their times are given out. */
const LanesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'inspections/lanes')
  const found = await listLanes(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('inspections.lanes')
  const calendar = await getTranslations('inspections.calendar')
  const locale = asLocale(await getLocale())
  const { station, lanes } = found.value
  const path = `/${place}/portal/inspections`
  const done = await textParam(searchParams, 'done')
  const said = { station: t('saved'), lane: t('laneSaved'), closed: t('closed'), published: t('published', { count: Number(await textParam(searchParams, 'count')) || 0 }) }[done ?? '']
  return (
    <>
      <BackLink href={path}>{calendar('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} {...(station && { actions: <ButtonLink href={`${path}/lanes/new`}>{t('add')}</ButtonLink> })} />
      {said && <div role="status"><NoticeBanner tone="success" title={said} /></div>}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Panel title={t('list')} className="max-lg:order-last">
          {lanes.length === 0
            ? <EmptyState title={t('none')}>{station ? t('noneHint') : calendar('noStationHint')}</EmptyState>
            : <ul className="divide-y divide-line">{lanes.map((lane) => <LanePlan key={lane.id} ctx={ctx} lane={lane} locale={locale} />)}</ul>}
        </Panel>
        <Panel title={t('station')}>
          <FormPage action={saveStation} idempotencyKey={newId('key', ctx.machineNow)} submit={t('saveStation')} tone={station ? 'secondary' : 'primary'}>
            <input type="hidden" name="place" value={place} />
            <TextField name="address" label={t('address')} defaultValue={station?.address} width="full" autoComplete="off" />
            <TextField name="phone" label={t('phone')} defaultValue={station?.phone} width={18} inputMode="tel" autoComplete="off" />
            <TextField name="east" label={t('east')} hint={t('eastHint')} defaultValue={degrees(station?.eastMicro)} width={11} autoComplete="off" />
            <TextField name="north" label={t('north')} defaultValue={degrees(station?.northMicro)} width={11} autoComplete="off" />
          </FormPage>
        </Panel>
      </div>
    </>
  )
}

export default LanesPage
