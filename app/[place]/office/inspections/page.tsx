import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listProposedVoidings, listVoidResults } from '@/lib/domain/inspections/office-results'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { lookUp } from './actions'
import { ResultTable } from './result-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.office'))('title') })

const DONE = ['proposed', 'approved', 'declined'] as const

/** ORG-05: results of stations that are not recognised, proposals that wait, and the way to a report. */
const OfficeInspectionsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'inspections')
  const [proposed, settled] = await Promise.all([listProposedVoidings(ctx, {}), listVoidResults(ctx, {})])
  if (!proposed.ok || !settled.ok) notFound()
  const t = await getTranslations('inspections.office')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid min-w-0 gap-6">
        <Panel title={t('proposed')}>
          {proposed.value.length === 0 ? <p className="text-muted">{t('proposedNone')}</p> : <ResultTable place={place} caption={t('proposed')} results={proposed.value} />}
        </Panel>
        <Panel title={t('find')}>
          <FormPage action={lookUp} idempotencyKey={newId('key', ctx.machineNow)} submit={t('search')}>
            <input type="hidden" name="place" value={place} />
            <TextField name="reportNumber" label={t('report')} hint={t('reportHint')} width={30} autoComplete="off" />
          </FormPage>
        </Panel>
        <Panel title={t('void')}>
          {settled.value.length === 0 ? <p className="text-muted">{t('voidNone')}</p> : <ResultTable place={place} caption={t('void')} results={settled.value} />}
        </Panel>
      </div>
    </>
  )
}

export default OfficeInspectionsPage
