import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { listStudentTests, type StudentBooking } from '@/lib/domain/exams/list-student-tests'
import { asLocale } from '@/lib/messages/as-locale'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { textParam, type Params } from '../../../../text-param'
import { portalPage } from '../../portal-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.studentTests'))('title') })

/** What a school's own students have passed and booked; when a place is given, the day and hour (EXM-26). */
const StudentTestsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'students/tests')
  const t = await getTranslations('filings.studentTests')
  const locale = asLocale(await getLocale())
  const list = await listStudentTests(ctx, { page: await textParam(searchParams, 'page') })
  if (!list.ok) notFound()
  const booking = ({ subject, state, testOn, startTime }: StudentBooking) => (
    <li key={subject}>
      {SUBJECT_WORDS[subject][locale]} <CivilDate date={testOn} /> <span className="whole">{startTime}</span> {t(state)}
    </li>
  )
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink tone="secondary" href={`/${place}/portal/students/notices`}>{(await getTranslations('filings.studentNotices'))('link')}</ButtonLink>} />
      <Panel title={t('list')}>
        <DataTable
          caption={t('caption')}
          rows={list.value.rows}
          rowId={({ learnerId }) => learnerId}
          columns={[
            { id: 'student', header: t('student'), cell: ({ learnerId, personMasked }) => <Link href={`/${place}/portal/students/tests/${learnerId}`}><RegisteredName>{personMasked}</RegisteredName></Link> },
            { id: 'class', header: t('class'), cell: ({ licenceClass }) => licenceClass },
            { id: 'passed', header: t('passed'), cell: ({ passed }) => passed.map((subject) => SUBJECT_WORDS[subject][locale]).join(t('separator')) || '—' },
            { id: 'bookings', header: t('bookings'), cell: ({ bookings }) => (bookings.length ? <ul>{bookings.map(booking)}</ul> : '—') },
            { id: 'hours', header: t('hours'), cell: ({ hours }) => <span className="whole">{Object.entries(hours).map(([subject, reported]) => `${subject} ${reported}`).join(t('separator')) || '—'}</span> },
            { id: 'validTo', header: t('validTo'), cell: ({ certificateTo }) => (certificateTo ? <CivilDate date={certificateTo} /> : '—') },
          ]}
          state={{}}
          path={`/${place}/portal/students/tests`}
          total={list.value.total}
          more={list.value.more}
          page={list.value.page}
          pages={list.value.pages}
          empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
        />
      </Panel>
    </>
  )
}

export default StudentTestsPage
