import { LineTable } from '@/components/table/line-table'
import { RegisteredName } from '@/components/ui/registered-name'
import type { ImportRow } from './import-state'

type Props = { caption: string; heads: readonly string[]; rows: readonly ImportRow[] }

const cellsOf = ({ cells, result, faults }: ImportRow) => [
  ...cells.map((cell, nth) => <RegisteredName key={nth}>{cell}</RegisteredName>),
  <div key="result">
    {result}
    {faults.length > 0 && <ul className="text-error">{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
  </div>,
]

/** Row by row what would be reported and what is wrong, cell by cell. */
export const ImportTable = ({ caption, heads, rows }: Props) => <LineTable caption={caption} heads={heads} rows={rows.map((row) => ({ line: row.line, cells: cellsOf(row) }))} />
