import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { findDrawn } from '@/lib/domain/hospitals/audit-certificate'
import { newId } from '@/lib/kernel/ids'
import { officePage } from '../../office-page'
import { fail, pass } from '../actions'

type Props = { params: Promise<{ place: string; certificate: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.audit'))('title') })

/** The findings of one drawn certificate, and the two ways to judge it. */
const AuditOnePage = async ({ params }: Props) => {
  const { place, certificate: certificateId } = await params
  const ctx = await officePage(place, `examinations/${certificateId}`)
  const found = await findDrawn(ctx, { certificateId })
  const row = found.ok ? found.value : null
  if (!row) notFound()
  const t = await getTranslations('filings.audit')
  const result = await getTranslations('filings.examinations')
  const common = await getTranslations('common.form')
  const yes = (found: boolean | undefined): string => (found === undefined ? '—' : t(found ? 'yes' : 'no'))
  const { findings } = row
  const sight = [findings.sightLeft, findings.sightRight].map((tenth) => (tenth === undefined ? '—' : (tenth / 10).toFixed(1))).join(' / ')
  const hidden = (
    <>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="certificateId" value={row.id} />
    </>
  )
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/examinations`}>{common('back')}</BackLink>
      <PageHeading title={t('title')} caption={<span className="whole">{row.number}</span>} />
      <Panel title={t('findings')} className="mb-6">
        <SummaryList
          rows={[
            { term: t('hospital'), value: <RegisteredName>{row.hospital}</RegisteredName> },
            { term: result('class'), value: findings.licenceClass ?? '—' },
            { term: t('result'), value: result(row.isFit ? 'fit' : 'unfit') },
            { term: t('height'), value: findings.heightCm ?? '—' },
            { term: t('sight'), value: sight },
            { term: t('colours'), value: yes(findings.tellsColours) },
            { term: t('hearing'), value: yes(findings.hears) },
            { term: t('limbs'), value: yes(findings.limbsMove) },
            { term: t('neck'), value: yes(findings.neckMoves) },
          ]}
        />
      </Panel>
      <div className="mb-8"><FormPage action={pass} idempotencyKey={newId('key', ctx.machineNow)} submit={t('pass')}>{hidden}</FormPage></div>
      <FormPage action={fail} idempotencyKey={newId('key', ctx.machineNow)} submit={t('fail')} tone="danger">
        {hidden}
        <TextField name="reason" label={t('reason')} hint={result('reasonHint')} rows={2} />
      </FormPage>
    </div>
  )
}

export default AuditOnePage
