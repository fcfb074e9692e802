import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listSegments } from '@/lib/domain/plates/list-segments'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { propose } from './actions'
import { SegmentList } from './segment-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates.segments'))('title') })

const TYPES = ['02', '52'] as const
const DONE = ['proposed', 'published', 'cancelled'] as const

const SegmentsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'segments')
  const found = await listSegments(ctx, {})
  if (!found.ok) notFound()
  const { segments, levels } = found.value
  const t = await getTranslations('plates.segments')
  const type = await getTranslations('plates.type')
  const kindOf = (plateType: string) => type(plateType === '52' ? '52' : '02')
  const prefix = ctx.place.platePrefix
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner
        done={await textParam(searchParams, 'done')}
        words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))}
      />
      {levels.filter(({ belowMinimum }) => belowMinimum).map(({ plateType, remaining }) => (
        <NoticeBanner key={plateType} tone="error" title={t('alarm', { kind: kindOf(plateType), remaining })} />
      ))}
      <div className="grid gap-6">
        {levels.length > 0 && (
          <Panel title={t('stock')}>
            <ul>
              {levels.map(({ plateType, remaining, pending, threshold, missing }) => (
                <li key={plateType} className="tabular">
                  {t('level', { kind: kindOf(plateType), remaining, pending, threshold })} {missing > 0 && <strong>{t('missing', { missing })}</strong>}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title={t('caption')}>
          {segments.length === 0 ? <EmptyState title={t('none')} /> : <SegmentList ctx={ctx} segments={segments} kindOf={kindOf} />}
        </Panel>
        {may(ctx.actor, 'plate.propose-segment', { province: ctx.place.province, place }) && (
          <Panel title={t('propose')}>
            <FormPage action={propose} idempotencyKey={newId('key', ctx.machineNow)} submit={t('proposeSubmit')}>
              <input type="hidden" name="place" value={place} />
              <SelectField name="plateType" label={t('plateType')} defaultValue="02" options={TYPES.map((value) => ({ value, label: kindOf(value) }))} />
              <TextField name="firstNumber" label={t('firstNumber')} hint={t('rangeHint', { example: `${prefix}D000A` })} width={11} autoComplete="off" />
              <TextField name="lastNumber" label={t('lastNumber')} hint={t('rangeHint', { example: `${prefix}F999Z` })} width={11} autoComplete="off" />
              <DateField name="releaseOn" label={t('releaseOn')} />
              <TextField name="releaseTime" label={t('releaseTime')} hint={t('releaseTimeHint')} defaultValue="09:00" width={6} autoComplete="off" />
            </FormPage>
          </Panel>
        )}
      </div>
    </>
  )
}

export default SegmentsPage
