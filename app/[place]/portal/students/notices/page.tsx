import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { listStudentNotices } from '@/lib/domain/exams/list-student-notices'
import { asLocale } from '@/lib/messages/as-locale'
import { textParam, type Params } from '../../../../text-param'
import { portalPage } from '../../portal-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.studentNotices'))('title') })

/** F27, F29 as the school hears them. */
const StudentNoticesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'students/notices')
  const list = await listStudentNotices(ctx, { locale: asLocale(await getLocale()), page: await textParam(searchParams, 'page') })
  if (!list.ok) notFound()
  const t = await getTranslations('filings.studentNotices')
  const tests = await getTranslations('filings.studentTests')
  const base = `/${place}/portal/students`
  return (
    <>
      <BackLink href={`${base}/tests`}>{tests('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DataTable
        caption={t('title')}
        rows={list.value.rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'at', header: t('at'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { id: 'student', header: tests('student'), cell: ({ learnerId, personMasked }) => <Link href={`${base}/tests/${learnerId}`}><RegisteredName>{personMasked}</RegisteredName></Link> },
          { id: 'what', header: t('what'), cell: ({ title, text }) => <><span className="font-semibold">{title}</span><span className="block min-w-[24em] whitespace-normal">{text}</span></> },
        ]}
        state={{}}
        path={`${base}/notices`}
        total={list.value.total}
        more={list.value.more}
        page={list.value.page}
        pages={list.value.pages}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
    </>
  )
}

export default StudentNoticesPage
