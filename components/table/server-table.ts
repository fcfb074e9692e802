import { columnVisibilityFeature, constructTable, rowSortingFeature, tableFeatures } from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { ReactNode } from 'react'
import { sortOf, type TableState } from './table-address'

export type TableColumn<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The server knows how to order by it; its id goes into the address. */
  readonly sortable?: boolean
  readonly align?: 'start' | 'end'
}

type Options<Row> = {
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  rowId: (row: Row) => string
  state: TableState
  hidden?: readonly string[]
}

/**
 * The table's model, built on the server: its cells are functions, which do not cross to the browser, and a page
 * of rows needs no script. Order and page were made in SQL.
 */
export const serverTable = <Row extends object>({ rows, columns, rowId, state, hidden = [] }: Options<Row>) => {
  const features = tableFeatures({
    coreReactivityFeature: storeReactivityBindings(),
    rowSortingFeature,
    columnVisibilityFeature,
  })
  return constructTable<typeof features, Row>({
    features,
    data: [...rows],
    columns: columns.map((column) => ({
      id: column.id,
      header: column.header,
      accessorFn: (row: Row) => row,
      cell: ({ row }) => column.cell(row.original),
      enableSorting: column.sortable ?? false,
      sortDescFirst: false,
    })),
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    initialState: {
      sorting: sortOf(state),
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
    },
  })
}
