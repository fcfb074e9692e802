import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { controlStyle } from '@/components/form/control-style'
import { DataTable } from '@/components/table/data-table'
import { Amount } from '@/components/ui/amount'
import { BarChart } from '@/components/ui/bar-chart'
import { buttonStyle } from '@/components/ui/button-style'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { violationStatistics, type Share } from '@/lib/domain/violations/violation-statistics'
import { asLocale } from '@/lib/messages/as-locale'
import { formatCount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../../text-param'
import { actWords } from '../../../../violations/act-words'
import { officePage } from '../../office-page'
import { ViolationFrame } from '../violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.statistics'))('title') })

/** Records by month, by code and by road. */
const StatisticsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations/statistics')
  const month = await textParam(searchParams, 'month')
  const found = await violationStatistics(ctx, { month })
  if (!found.ok) notFound()
  const t = await getTranslations('captures.statistics')
  const all = await getTranslations('captures')
  const locale = asLocale(await getLocale())
  const { months, byCode, byRoad, total } = found.value
  const path = `/${place}/office/violations/statistics`
  const shares = (title: string, header: string, rows: readonly Share[], word: (share: Share) => ReactNode) => (
    <Panel title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowId={({ key }) => key}
        columns={[
          { id: 'key', header, cell: word },
          { id: 'count', header: t('count'), align: 'end', cell: ({ count }) => formatCount(count) },
          { id: 'fines', header: t('fines'), align: 'end', cell: ({ fineFen }) => <Amount fen={fineFen} /> },
        ]}
        state={{}}
        path={path}
        total={rows.length}
        page={1}
        pages={1}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </Panel>
  )
  return (
    <ViolationFrame place={place} tab="statistics" title={t('title')} lead={t('lead')} done={undefined}>
      <BarChart title={t('byMonth')} labelHeading={t('month')} valueHeading={t('count')} bars={months.map((each) => ({ label: each.month.slice(2), value: each.count }))} />
      <form method="get" action={path} className="mb-4 flex flex-wrap items-end gap-gap">
        <label className="block max-w-full">
          <span className="mb-1 block font-semibold">{t('month')}</span>
          <select name="month" defaultValue={month ?? ''} className={controlStyle(18, false)}>
            <option value="">{t('allMonths')}</option>
            {months.toReversed().map((each) => <option key={each.month} value={each.month}>{each.month}</option>)}
          </select>
        </label>
        <button type="submit" className={buttonStyle('secondary')}>{t('show')}</button>
        <p className="min-h-target content-center">{t('total', { count: total })}</p>
      </form>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        {shares(t('byCode'), all('act'), byCode, ({ key, act }) => actWords(locale, act, key))}
        {shares(t('byRoad'), all('road'), byRoad, ({ key }) => <RegisteredName>{key}</RegisteredName>)}
      </div>
    </ViolationFrame>
  )
}

export default StatisticsPage
