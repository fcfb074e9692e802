import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { OpenFiling } from '@/lib/domain/applications/list-open-filings'

/** Drafts, and what the office returned. */
export const OpenFilings = async ({ place, path, open }: { place: string; path: string; open: readonly OpenFiling[] }) => {
  const t = await getTranslations('filings.open')
  const status = await getTranslations('citizen.status')
  return (
    <DataTable
      caption={t('title')}
      rows={open}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), cell: ({ id, number }) => <Link href={`/${place}/portal/applications/${id}`}><span className="whole">{number}</span></Link> },
        { id: 'person', header: t('person'), cell: ({ personMasked }) => <RegisteredName>{personMasked}</RegisteredName> },
        { id: 'state', header: t('state'), cell: (row) => <StatusTag tone="attention">{status(row.status)}</StatusTag> },
        { id: 'since', header: t('since'), cell: ({ statusSince }) => <Moment at={statusSince} /> },
      ]}
      state={{}}
      path={path}
      total={open.length}
      page={1}
      pages={1}
      empty={<p className="text-muted">{t('none')}</p>}
    />
  )
}
