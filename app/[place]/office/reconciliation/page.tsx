import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listTillTotals } from '@/lib/domain/ledger/list-till-totals'
import { findDesk } from '@/lib/domain/payments/find-desk'
import { placesOf } from '@/lib/domain/system-context'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { DayList } from './day-list'
import { ExplainPanel } from './explain-panel'
import { FindingList } from './finding-list'
import { RefundList } from './refund-list'
import { TillList } from './till-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments.desk'))('title') })

const DONE = ['explained', 'retried', 'asked'] as const

/** Where the books and the providers' statements differ, and what became of each day (FEE). */
const ReconciliationPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'reconciliation')
  const [desk, tills] = [await findDesk(ctx, {}), await listTillTotals(ctx, {})]
  if (!desk.ok) notFound()
  const asked = await textParam(searchParams, 'explain')
  const finding = desk.value.findings.find(({ id }) => id === asked)
  const t = await getTranslations('payments.desk')
  const isEnglish = (await getLocale()) === 'en'
  const names = new Map((await placesOf(ctx.place.province)).map(({ code, nameZh, nameEn }) => [code, isEnglish ? nameEn : nameZh]))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid gap-6">
        {finding && <ExplainPanel ctx={ctx} finding={finding} />}
        <Panel title={t('open')}><FindingList base={`/${place}/office/reconciliation`} findings={desk.value.findings} /></Panel>
        <Panel title={t('refunds')}><RefundList ctx={ctx} refunds={desk.value.refunds} /></Panel>
        <Panel title={t('days')}><DayList ctx={ctx} days={desk.value.days} /></Panel>
        {tills.ok && <Panel title={t('tills')}><TillList totals={tills.value} nameOf={(code) => names.get(code) ?? code} /></Panel>}
      </div>
    </>
  )
}

export default ReconciliationPage
