import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { tableHref } from '@/components/table/table-address'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import { listOfficeSessions, SESSION_STATES } from '@/lib/domain/exams/list-office-sessions'
import { may } from '@/lib/policy/permissions'
import { STAGE_TONE } from '../../../test-booking/session-tone'
import { sessionWords } from '../../../test-booking/session-words'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('title') })

/** The plan as the office sees it: what is public, what is not yet, how many asked. */
const OfficeTestsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'tests')
  const state = await textParam(searchParams, 'state')
  const list = await listOfficeSessions(ctx, { state, page: await textParam(searchParams, 'page') })
  if (!list.ok) notFound()
  const t = await getTranslations('tests.office')
  const all = await getTranslations('tests')
  const words = await sessionWords()
  const path = `/${place}/office/tests`
  const target = { province: ctx.place.province, place }
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {may(ctx.actor, 'exam.plan', target) && <ButtonLink href={`${path}/new`}>{t('new')}</ButtonLink>}
            {may(ctx.actor, 'exam.enter-result', target) && <ButtonLink href={`${path}/import`} tone="secondary">{t('import')}</ButtonLink>}
          </>
        }
      />
      <DoneBanner done={await textParam(searchParams, 'done')} words={{ imported: { title: t('done.imported.title'), next: t('done.imported.next') } }} />
      <nav aria-label={t('filter')} className="mb-4">
        <ul className="flex flex-wrap gap-4">
          {[undefined, ...SESSION_STATES].map((value) => (
            <li key={value ?? 'all'}>
              <Link href={tableHref(path, {}, { state: value })} aria-current={value === state ? 'page' : undefined} className="inline-flex min-h-target items-center aria-[current]:font-bold">{value ? t(`states.${value}`) : t('all')}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={t('caption')}
        rows={list.value.rows}
        rowId={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}`}
        columns={[
          { id: 'when', header: t('when'), cell: (row) => <span>{words.day(row.testOn)} <span className="whole">{words.hours(row)}</span></span> },
          { id: 'subject', header: all('subject'), cell: ({ subject }) => words.subject(subject) },
          { id: 'classes', header: all('class'), cell: ({ classes }) => classes.join(' ') },
          { id: 'site', header: all('site'), cell: ({ site }) => words.name(site) },
          { id: 'vehicle', header: all('vehicle'), cell: ({ vehicle }) => <WithNames>{words.vehicle(vehicle)}</WithNames> },
          { id: 'capacity', header: all('capacity'), align: 'end', cell: ({ capacity }) => capacity },
          { id: 'requests', header: t('requests'), align: 'end', cell: ({ requests }) => requests },
          { id: 'given', header: t('given'), align: 'end', cell: ({ allotted }) => allotted },
          { id: 'closesAt', header: all('closesAt'), cell: ({ closesAt }) => <Moment at={closesAt} /> },
          { id: 'state', header: t('state'), cell: ({ stage }) => <StatusTag tone={STAGE_TONE[stage]}>{all(`stage.${stage}`)}</StatusTag> },
        ]}
        state={{ state }}
        path={path}
        total={list.value.total}
        more={list.value.more}
        page={list.value.page}
        pages={list.value.pages}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

export default OfficeTestsPage
