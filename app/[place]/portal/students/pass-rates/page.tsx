import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listOwnPassRates, type MonthRates } from '@/lib/domain/exams/pass-rates'
import { PLAN_CHOICES } from '@/lib/domain/exams/plan-choices'
import { formatShare } from '@/lib/messages/format'
import { sessionWords } from '../../../../test-booking/session-words'
import { portalPage } from '../../portal-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.passRates'))('title') })

/** A school's own figures, as they are published (G24, ORG-03). */
const PassRatesPage = async ({ params }: Props) => {
  const { place } = await params
  const found = await listOwnPassRates(await portalPage(place, 'students/pass-rates'), {})
  if (!found.ok) notFound()
  const t = await getTranslations('filings.passRates')
  const words = await sessionWords()
  const rate = ({ passed, sat }: { readonly passed: number; readonly sat: number }) => <span className="whole">{sat === 0 ? '—' : `${formatShare(passed, sat)} (${passed}/${sat})`}</span>
  const subjectRate = ({ rates }: MonthRates, subject: string) => rate(rates.find((each) => each.subject === subject) ?? { passed: 0, sat: 0 })
  return (
    <>
      <BackLink href={`/${place}/portal/students`}>{t('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink tone="secondary" href={`/${place}/tests/schools`}>{t('public')}</ButtonLink>} />
      <Panel title={t('list')}>
        <DataTable
          caption={t('list')}
          rows={found.value}
          rowId={({ month }) => month}
          columns={[
            { id: 'month', header: t('month'), cell: ({ month }) => <span className="whole">{month}</span> },
            ...PLAN_CHOICES.subjects.map((subject) => ({ id: subject, header: words.subject(subject), cell: (row: MonthRates) => subjectRate(row, subject) })),
            { id: 'all', header: t('all'), cell: rate },
          ]}
          state={{}}
          path={`/${place}/portal/students/pass-rates`}
          total={found.value.length}
          page={1}
          pages={1}
        />
      </Panel>
    </>
  )
}

export default PassRatesPage
