import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { listLanes } from '@/lib/domain/inspections/list-lanes'
import { PUBLISHED_AHEAD } from '@/lib/domain/inspections/publish-slots'
import { addDays } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { portalPage } from '../../../../portal-page'
import { publish } from '../../../actions'

type Props = { params: Promise<{ place: string; lane: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.lanes'))('publish') })

/** Gives out the times of one line up to a day. */
const PublishPage = async ({ params }: Props) => {
  const { place, lane: id } = await params
  const ctx = await portalPage(place, `inspections/lanes/${id}/publish`)
  const found = await listLanes(ctx, {})
  const lane = found.ok ? found.value.lanes.find((each) => each.id === id) : undefined
  if (!lane) notFound()
  const t = await getTranslations('inspections.lanes')
  const locale = asLocale(await getLocale())
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/inspections/lanes`}>{t('title')}</BackLink>
      <PageHeading
        title={t('publish')}
        caption={<RegisteredName>{lane.name}</RegisteredName>}
        lead={lane.publishedUntil ? t('publishedUntil', { day: formatDate(locale, lane.publishedUntil) }) : t('publishedNone')}
      />
      <FormPage action={publish} idempotencyKey={newId('key', ctx.machineNow)} submit={t('publish')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="laneId" value={lane.id} />
        <DateField name="through" label={t('publishThrough')} hint={t('publishHint')} defaultValue={addDays(ctx.today, PUBLISHED_AHEAD)} />
      </FormPage>
    </div>
  )
}

export default PublishPage
