import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import type { TableState } from '@/components/table/table-address'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { CertificateList } from '@/lib/domain/hospitals/list-certificates'

type Props = { place: string; list: CertificateList; state: TableState }

export const CertificateTable = async ({ place, list, state }: Props) => {
  const t = await getTranslations('filings.examinations')
  const path = `/${place}/portal/examinations`
  return (
    <DataTable
      caption={t('certificates')}
      rows={list.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), cell: ({ number }) => <span className="whole">{number}</span> },
        { id: 'person', header: t('person'), cell: ({ personMasked }) => <RegisteredName>{personMasked}</RegisteredName> },
        { id: 'class', header: t('class'), cell: ({ licenceClass }) => licenceClass },
        { id: 'result', header: t('result'), cell: ({ isFit }) => t(isFit ? 'fit' : 'unfit') },
        { id: 'examinedOn', header: t('examinedOn'), cell: ({ examinedOn }) => <CivilDate date={examinedOn} /> },
        { id: 'validUntil', header: t('validUntil'), cell: ({ validUntil }) => <CivilDate date={validUntil} /> },
        {
          id: 'state', header: t('state'),
          cell: (row) => (
            <>
              <StatusTag tone={row.state === 'valid' ? 'done' : 'refused'}>{t(`states.${row.state}`)}</StatusTag>
              {row.voidReason && <span className="block text-small text-muted">{row.voidReason}</span>}
            </>
          ),
        },
        { id: 'act', header: t('act'), cell: (row) => row.state === 'valid' && <Link href={`${path}/${row.id}/void`}>{t('void')}<span className="sr-only"> {row.number}</span></Link> },
      ]}
      state={state}
      path={path}
      total={list.total}
      more={list.more}
      page={list.page}
      pages={list.pages}
      empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
    />
  )
}
