import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { OpenFiling } from '@/lib/domain/learners/list-learners'

/** Drafts, and what the office returned. */
export const OpenFilings = async ({ place, open }: { place: string; open: readonly OpenFiling[] }) => {
  const t = await getTranslations('filings.students')
  const status = await getTranslations('citizen.status')
  return (
    <DataTable
      caption={t('open')}
      rows={open}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), cell: ({ id, number }) => <Link href={`/${place}/portal/applications/${id}`}><span className="whole">{number}</span></Link> },
        { id: 'student', header: t('student'), cell: ({ personMasked }) => <RegisteredName>{personMasked}</RegisteredName> },
        { id: 'state', header: t('state'), cell: (row) => <StatusTag tone="attention">{status(row.status)}</StatusTag> },
        { id: 'since', header: t('filedAt'), cell: ({ statusSince }) => <Moment at={statusSince} /> },
      ]}
      state={{}}
      path={`/${place}/portal/students`}
      total={open.length}
      page={1}
      pages={1}
      empty={<p className="text-muted">{t('openNone')}</p>}
    />
  )
}
