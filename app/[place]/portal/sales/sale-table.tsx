import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/table/data-table'
import type { TableState } from '@/components/table/table-address'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { SaleList } from '@/lib/domain/sales/list-sales'

type Props = { place: string; list: SaleList; state: TableState }

const PLATE_TYPES = ['02', '52'] as const
const isPlateType = (text: string): text is (typeof PLATE_TYPES)[number] => PLATE_TYPES.some((type) => type === text)

const TONES = { accepted: 'done', corrected: 'neutral', withdrawn: 'refused' } as const

export const SaleTable = async ({ place, list, state }: Props) => {
  const t = await getTranslations('portal.sales')
  const type = await getTranslations('plates.type')
  const path = `/${place}/portal/sales`
  return (
    <DataTable
      caption={t('caption')}
      rows={list.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'receiptNumber', header: t('receipt'), cell: ({ receiptNumber }) => <span className="whole">{receiptNumber}</span> },
        { id: 'vin', header: t('vin'), cell: ({ vin }) => <span className="whole">{vin}</span> },
        { id: 'model', header: t('model'), cell: ({ model, colour }) => <RegisteredName>{model} <span className="whole">· {colour}</span></RegisteredName> },
        { id: 'plateType', header: t('plateType'), cell: ({ plateType }) => (isPlateType(plateType) ? <span className="whole">{type(plateType)}</span> : plateType) },
        { id: 'buyer', header: t('buyer'), cell: ({ buyerMasked }) => <RegisteredName>{buyerMasked}</RegisteredName> },
        { id: 'invoiceOn', header: t('invoiceOn'), cell: ({ invoiceOn }) => <CivilDate date={invoiceOn} /> },
        { id: 'reportedAt', header: t('reportedAt'), sortable: true, cell: ({ reportedAt }) => <Moment at={reportedAt} /> },
        {
          id: 'state', header: t('state'),
          cell: (row) => (
            <>
              <StatusTag tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusTag>
              {row.version > 1 && <span className="block text-small text-muted">{t('version', { version: row.version })}</span>}
              {row.reason && <span className="block text-small text-muted">{row.reason}</span>}
            </>
          ),
        },
        { id: 'act', header: t('change'), cell: (row) => row.state === 'accepted' && <Link href={`${path}/${row.id}/correct`}>{t('change')}<span className="sr-only"> {row.receiptNumber}</span></Link> },
      ]}
      state={state}
      path={path}
      total={list.total}
      more={list.more}
      page={list.page}
      pages={list.pages}
      empty={
        <EmptyState title={t('empty')} action={state.state ? <ButtonLink href={path} tone="secondary">{t('showAll')}</ButtonLink> : <ButtonLink href={`${path}/new`}>{t('reportOne')}</ButtonLink>}>
          {t('emptyHint')}
        </EmptyState>
      }
    />
  )
}
