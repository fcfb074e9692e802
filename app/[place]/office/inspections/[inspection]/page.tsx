import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { findOfficeResult } from '@/lib/domain/inspections/office-results'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { failedItemsText } from '@/lib/messages/inspection-words'
import { officePage } from '../../office-page'
import { VoidingPanel } from './voiding-panel'

type Props = { params: Promise<{ place: string; inspection: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.office'))('one') })

const TONES = { passed: 'done', failed: 'refused', void: 'attention' } as const

/** One result of a station, and its voiding by two (ORG-05). */
const OfficeResultPage = async ({ params }: Props) => {
  const { place, inspection } = await params
  const ctx = await officePage(place, `inspections/${inspection}`)
  const found = await findOfficeResult(ctx, { inspectionId: inspection })
  const result = found.ok ? found.value : null
  if (!result) notFound()
  const t = await getTranslations('inspections.office')
  const states = await getTranslations('inspections.day')
  const locale = asLocale(await getLocale())
  const { state, failed, remark, fine, validUntil, goesBackTo, voidReason } = result
  return (
    <>
      <BackLink href={`/${place}/office/inspections`}>{t('title')}</BackLink>
      <PageHeading title={<span className="whole">{result.reportNumber}</span>} caption={<RegisteredName>{result.station}</RegisteredName>} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel className="[&>dl]:mb-0">
          <SummaryList
            rows={[
              { term: t('state'), value: <StatusTag tone={TONES[state]}>{states(`states.${state}`)}</StatusTag> },
              ...(voidReason === null ? [] : [{ term: t('reason'), value: <RegisteredName>{voidReason}</RegisteredName> }]),
              { term: t('plate'), value: <span className="whole">{result.plate}</span> },
              { term: t('owner'), value: <RegisteredName>{result.ownerMasked}</RegisteredName> },
              { term: t('testedOn'), value: <CivilDate date={result.testedOn} /> },
              ...(failed.length === 0 ? [] : [{ term: t('failed'), value: failedItemsText(failed)[locale] }]),
              ...(remark === null ? [] : [{ term: t('remark'), value: <RegisteredName>{remark}</RegisteredName> }]),
              ...(validUntil === null ? [] : [{ term: t(state === 'void' ? 'wasValidUntil' : 'validUntil'), value: <CivilDate date={validUntil} /> }]),
              ...(goesBackTo === null ? [] : [{ term: t('goesBackTo'), value: <CivilDate date={goesBackTo} /> }]),
              ...(fine === null ? [] : [{ term: t('fine'), value: t('fineOf', { least: formatAmount(locale, fine.least), most: formatAmount(locale, fine.most) }) }]),
            ]}
          />
        </Panel>
        <VoidingPanel ctx={ctx} result={result} />
      </div>
    </>
  )
}

export default OfficeResultPage
