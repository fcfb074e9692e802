import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag } from '@/components/ui/status-tag'
import type { listPlates } from '@/lib/domain/temporary-plates/list-plates'

type List = Extract<Awaited<ReturnType<typeof listPlates>>, { ok: true }>['value']
type Props = {
  list: List
  /** Address of the list; a plate's acts lie under it. */
  path: string
  /** Address under which papers are fetched. */
  papers: string
  /** A dealer voids on the day of issue alone. */
  voidsLater?: boolean
}

export const PlateTable = async ({ list, path, papers, voidsLater = false }: Props) => {
  const t = await getTranslations('temporaryPlates')
  return (
    <DataTable
      caption={t('issued')}
      rows={list.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), cell: ({ number }) => <PlateNumber>{number}</PlateNumber> },
        { id: 'vin', header: t('vin'), cell: ({ vin, turn }) => <><span className="whole">{vin}</span> <span className="text-muted">{t('turn', { turn })}</span></> },
        { id: 'sheet', header: t('sheet'), align: 'end', cell: ({ sheet, reprints }) => <>{sheet}{reprints > 0 && <span className="block text-small text-muted">{t('reprinted', { count: reprints })}</span>}</> },
        { id: 'validUntil', header: t('validUntil'), cell: ({ validUntil }) => <CivilDate date={validUntil} /> },
        {
          id: 'state', header: t('state'),
          cell: ({ state, isOver }) => <StatusTag tone={state === 'void' || isOver ? 'neutral' : 'done'}>{state === 'void' ? t('voided') : isOver ? t('over') : t('good')}</StatusTag>,
        },
        {
          id: 'acts', header: t('acts'),
          cell: ({ id, number, paperId, state, isToday, isOver }) => state === 'issued' && !isOver && (
            <span className="flex flex-wrap gap-x-4">
              {paperId && <a href={`${papers}/${paperId}`} download className="inline-flex min-h-target items-center">{t('print')}<span className="sr-only"> {number}</span></a>}
              <Link href={`${path}/${id}/reprint`}>{t('reprint')}<span className="sr-only"> {number}</span></Link>
              {(isToday || voidsLater) && <Link href={`${path}/${id}/void`}>{t('void')}<span className="sr-only"> {number}</span></Link>}
            </span>
          ),
        },
      ]}
      state={{}}
      path={path}
      total={list.total}
      more={list.more}
      page={list.page}
      pages={list.pages}
      empty={<EmptyState title={t('nothingIssued')} />}
    />
  )
}
