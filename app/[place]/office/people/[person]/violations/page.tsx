import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckList } from '@/components/form/check-list'
import { DateField } from '@/components/form/date-field'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listAtWindow } from '@/lib/domain/violations/list-at-window'
import type { RecordView } from '@/lib/domain/violations/record-view'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatMoment } from '@/lib/messages/format'
import { textParam, type Params } from '../../../../../text-param'
import { actWords } from '../../../../../violations/act-words'
import { plateTypeOptions } from '../../../../(citizen)/plate-type-options'
import { ProblemRefusal } from '../../../../../problem-refusal'
import { officePage } from '../../../office-page'
import { handle, lookUp } from './actions'

type Props = { params: Promise<{ place: string; person: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.window'))('title') })

/** The driver stands at the window: records are chosen, told to their face, and decided (VIO-14). */
const WindowViolationsPage = async ({ params, searchParams }: Props) => {
  const { place, person: personId } = await params
  const ctx = await officePage(place, `people/${personId}/violations`)
  const token = await textParam(searchParams, 'vehicle')
  const found = await listAtWindow(ctx, { personId, ...(token !== undefined && { token }) })
  if (!found.ok) notFound()
  const { held, refusal, rows } = found.value
  const t = await getTranslations('violations.window')
  const all = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const label = ({ act, plate, at, fineFen, points }: RecordView) =>
    `${actWords(locale, act, all('title'))} · ${plate} · ${formatMoment(locale, at)} · ${formatAmount(locale, fineFen)} · ${all('pointsOf', { points })}`
  return (
    <>
      <BackLink href={`/${place}/office/people/${personId}`}>{(await getTranslations('office.people'))('found')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {held === null ? <NoticeBanner tone="warning" title={t('noLicence')} /> : <NoticeBanner tone="info" title={t('held', { held })} />}
      {refusal && <ProblemRefusal problem={refusal} service={null} />}
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <Panel title={t(token === undefined ? 'own' : 'other')}>
          {rows.length === 0 ? <p className="text-muted">{t('none')}</p> : (
            <FormPage action={handle} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
              <input type="hidden" name="place" value={place} />
              <input type="hidden" name="personId" value={personId} />
              <CheckList name="records" prefix="record-" label={all('open')} options={rows.map((record) => ({ value: record.id, label: label(record) }))} />
              <DeclarationField name="shown" label={t('shown')} />
            </FormPage>
          )}
        </Panel>
        <Panel title={t('other')}>
          <p className="mb-4 text-muted">{t('otherHint')}</p>
          <FormPage action={lookUp} values={{ plateType: '02' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('find')} tone="secondary">
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="personId" value={personId} />
            <SelectField name="plateType" label={all('plateType')} options={await plateTypeOptions()} />
            <TextField name="plate" label={all('plate')} width={11} autoComplete="off" />
            <TextField name="vinTail" label={all('vinTail')} width={11} autoComplete="off" />
            <DateField name="actOn" label={t('actOn')} hint={t('actOnHint')} />
          </FormPage>
        </Panel>
      </div>
    </>
  )
}

export default WindowViolationsPage
