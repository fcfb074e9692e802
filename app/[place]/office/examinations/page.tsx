import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { listAuditSample } from '@/lib/domain/hospitals/audit-certificate'
import { textParam, type Params } from '../../../text-param'
import { officePage } from '../office-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.audit'))('title') })

/** The numbers of certificates are digits and letters; anything else is not shown. */
const isNumber = (text: string | undefined): text is string => text !== undefined && /^[A-Z0-9]{8,40}$/.test(text)

/** What chance drew for the office to look at (ORG-01). */
const AuditPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'examinations')
  const found = await listAuditSample(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('filings.audit')
  const result = await getTranslations('filings.examinations')
  const [done, number] = [await textParam(searchParams, 'done'), await textParam(searchParams, 'number')]
  const path = `/${place}/office/examinations`
  const { rows, total, more, page, pages } = found.value
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {(done === 'passed' || done === 'failed') && isNumber(number) && <div role="status"><NoticeBanner tone="success" title={t(`done.${done}`, { number })} /></div>}
      <DataTable
        caption={t('caption')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'number', header: t('number'), cell: ({ id, number: own }) => <Link href={`${path}/${id}`}><span className="whole">{own}</span></Link> },
          { id: 'hospital', header: t('hospital'), cell: ({ hospital }) => <RegisteredName>{hospital}</RegisteredName> },
          { id: 'examinedOn', header: t('examinedOn'), cell: ({ examinedOn }) => <CivilDate date={examinedOn} /> },
          { id: 'result', header: t('result'), cell: ({ isFit }) => result(isFit ? 'fit' : 'unfit') },
        ]}
        state={{}}
        path={path}
        total={total}
        more={more}
        page={page}
        pages={pages}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </>
  )
}

export default AuditPage
