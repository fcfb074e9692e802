import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import type { ReactNode } from 'react'
import { Pagination } from '../ui/pagination'
import { SelectionCount } from './selection-count'
import { serverTable, type TableColumn } from './server-table'
import { SortLink } from './sort-link'
import { tableHref, type TableState } from './table-address'

type Props<Row> = {
  caption: string
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  rowId: (row: Row) => string
  /** Pressing a row opens it; the link stands in the first column. */
  rowHref?: (row: Row) => string
  /** How a check box names its row. */
  rowName?: (row: Row) => string
  /** The whole query of the address: `sort`, `direction`, `page` and the list's own filters. */
  state: TableState
  path: string
  /** All rows of the list, not of this page. */
  total: number
  /** There are more than `total`, where counting stopped. */
  more?: boolean
  page: number
  pages: number
  /** Check boxes of this name, for a form around the table. */
  selectable?: { readonly name: string }
  hidden?: readonly string[]
  /** Instead of the table when the list is empty. */
  empty?: ReactNode
}

const CELL = 'h-target border-b border-line px-3 py-1 dense:px-2 dense:py-0'

export const DataTable = <Row extends object>(props: Props<Row>) => {
  const { caption, rowHref, rowName, state, path, total, more = false, page, pages, selectable, empty } = props
  const t = useTranslations('common.table')
  const table = serverTable(props)
  const rows = table.getRowModel().rows
  const alignOf = (id: string) => (props.columns.find((column) => column.id === id)?.align === 'end' ? 'text-end' : 'text-start')
  if (total === 0) return empty ?? <p className="text-muted">{t('empty')}</p>
  return (
    <div>
      <div role="group" aria-label={caption} tabIndex={0} className="relative max-h-[max(85dvh,52rem)] overflow-auto rounded-md border border-line bg-surface print:max-h-none">
        <table className="w-full border-separate border-spacing-0 tabular">
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {selectable && <td className={`${CELL} sticky top-0 z-20 w-px border-b-2 border-b-edge bg-sunken`} />}
                {group.headers.map(({ column }) => {
                  const sorted = column.getIsSorted()
                  const header = String(column.columnDef.header)
                  return (
                    <th
                      key={column.id}
                      scope="col"
                      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                      className={`${CELL} sticky top-0 z-20 border-b-2 border-b-edge bg-sunken whitespace-nowrap ${alignOf(column.id)}`}
                    >
                      {column.getCanSort() ? (
                        <SortLink
                          header={header}
                          sorted={sorted}
                          href={tableHref(path, state, { sort: column.id, direction: column.getNextSortingOrder() || 'asc' })}
                        />
                      ) : (
                        header
                      )}
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="relative hover:bg-brand-tint">
                {selectable && (
                  <td className={`${CELL} w-px`}>
                    <label className="relative z-10 flex min-h-9 min-w-9 items-center justify-center">
                      <input type="checkbox" name={selectable.name} value={row.id} className="size-5" />
                      <span className="sr-only">{t('select', { row: rowName?.(row.original) ?? row.id })}</span>
                    </label>
                  </td>
                )}
                {row.getVisibleCells().map((cell, index) => {
                  const content = props.columns.find((column) => column.id === cell.column.id)?.cell(row.original)
                  return (
                    <td key={cell.id} className={`${CELL} ${alignOf(cell.column.id)}`}>
                      {index === 0 && rowHref ? (
                        <Link href={rowHref(row.original)} className="inline-flex min-h-target items-center after:absolute after:inset-0">
                          {content}
                        </Link>
                      ) : (
                        // As wide as its words up to a line of fourteen, so that a neighbour that may not wrap leaves it room.
                        <div className={`w-max max-w-[14em] ${alignOf(cell.column.id) === 'text-end' ? 'ms-auto' : ''}`}>{content}</div>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {selectable && <SelectionCount name={selectable.name} words={Array.from({ length: rows.length + 1 }, (_, count) => t('selected', { count, of: rows.length }))} />}
      <p className="mt-3 text-small text-muted tabular">{t(more ? 'countMore' : 'count', { count: total })}</p>
      <Pagination page={page} pages={pages} hrefOf={(to) => tableHref(path, state, { page: String(to) })} />
    </div>
  )
}
