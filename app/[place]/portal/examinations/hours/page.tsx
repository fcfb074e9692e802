import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChoiceField } from '@/components/form/choice-field'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listHours } from '@/lib/domain/hospitals/list-hours'
import { MOST_DAYS } from '@/lib/domain/hospitals/set-hours'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../text-param'
import { EntryHelp } from '../../entry-help'
import { portalPage } from '../../portal-page'
import { saveHours } from '../actions'
import { HoursTable } from './hours-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.hours'))('title') })

/** A hospital's own half days: how many it takes, and its days off (B16). */
const HoursPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'examinations/hours')
  const found = await listHours(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('filings.hours')
  return (
    <>
      <BackLink href={`/${place}/portal/examinations`}>{t('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {(await textParam(searchParams, 'done')) === 'saved' && <div role="status"><NoticeBanner tone="success" title={t('saved')} /></div>}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem] elder:lg:grid-cols-1">
        <Panel title={t('list')}>
          {found.value.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : <HoursTable place={place} days={found.value} />}
        </Panel>
        <Panel title={t('set')}>
          <FormPage action={saveHours} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
            <input type="hidden" name="place" value={place} />
            <EntryHelp />
            <DateField name="from" label={t('from')} hint={t('fromHint')} />
            <DateField name="to" label={t('to')} hint={t('toHint', { days: MOST_DAYS })} />
            <TextField name="morning" label={t('morning')} hint={t('placesHint')} width={4} inputMode="numeric" autoComplete="off" />
            <TextField name="afternoon" label={t('afternoon')} hint={t('placesHint')} width={4} inputMode="numeric" autoComplete="off" />
            <ChoiceField name="restDays" label={t('restDays')} options={[{ value: 'closed', label: t('closed') }, { value: 'open', label: t('open') }]} defaultValue="closed" />
          </FormPage>
        </Panel>
      </div>
    </>
  )
}

export default HoursPage
