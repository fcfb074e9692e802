import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { findPenalty } from '@/lib/domain/absence/find-penalty'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../../text-param'
import { RecordFrame } from '../../../(citizen)/violations/record-frame'
import { DoneBanner } from '../../done-banner'
import { officePage } from '../../office-page'
import { decide, publish } from '../actions'
import { STAGE_TONE } from '../stage-tone'

type Props = { params: Promise<{ place: string; penalty: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('absence.office'))('title') })

/** One vehicle: the days, what is left of the records, and the next act of the office. */
const PenaltyPage = async ({ params, searchParams }: Props) => {
  const { place, penalty: penaltyId } = await params
  const ctx = await officePage(place, `absence/${penaltyId}`)
  const found = await findPenalty(ctx, { penaltyId })
  const penalty = found.ok ? found.value : null
  if (!penalty) notFound()
  const t = await getTranslations('absence.office')
  const words = await getTranslations('absence')
  const locale = asLocale(await getLocale())
  const { plate, stage, records, noticeOn, heardUntil, publishedOn, publicUntil, revision } = penalty
  const target = { province: ctx.place.province, place }
  const canPublish = stage?.stage === 'to-be-published' && may(ctx.actor, 'absence.publish', target)
  const canDecide = stage?.stage === 'to-be-decided' && may(ctx.actor, 'absence.decide', target)
  const day = (of: string | null) => (of === null ? '—' : <CivilDate date={of} />)
  const hidden = (
    <>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="penaltyId" value={penaltyId} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
  return (
    <>
      <BackLink href={`/${place}/office/absence`}>{t('title')}</BackLink>
      <PageHeading title={<PlateNumber>{plate}</PlateNumber>} caption={<StatusTag tone={STAGE_TONE[stage?.stage ?? 'ended']}>{words(`stage.${stage?.stage ?? 'ended'}`)}</StatusTag>} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={{ published: { title: t('done.published'), next: null }, decided: { title: t('done.decided'), next: null } }} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        {stage !== null && <Panel title={t('records')}>
          {records.length === 0 ? <p>{t('noRecords')}</p> : (
            <ul className="grid gap-4 xl:grid-cols-2">{records.map((record) => <li key={record.id}><RecordFrame record={record} locale={locale} /></li>)}</ul>
          )}
        </Panel>}
        <Panel title={words('state')}>
          <SummaryList
            rows={[
              { term: words('noticeOn'), value: day(noticeOn) },
              { term: words('heardUntil'), value: day(heardUntil) },
              { term: words('publishedOn'), value: day(publishedOn) },
              { term: words('publicUntil'), value: day(publicUntil) },
            ]}
          />
          {canPublish && records.length > 0 && (
            <>
              <p className="mb-3 text-muted">{t('publishHint')}</p>
              <FormPage action={publish} idempotencyKey={newId('key', ctx.machineNow)} submit={t('publish')}>{hidden}</FormPage>
            </>
          )}
          {canDecide && records.length > 0 && (
            <>
              <p className="mb-3 text-muted">{t('decideHint')}</p>
              <FormPage action={decide} idempotencyKey={newId('key', ctx.machineNow)} submit={t('decide')} tone="danger">{hidden}</FormPage>
            </>
          )}
        </Panel>
      </div>
    </>
  )
}

export default PenaltyPage
