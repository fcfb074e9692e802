import { RegisteredName } from '@/components/ui/registered-name'
import type { ImportRow } from './import-state'

type Props = { caption: string; heads: readonly string[]; rows: readonly ImportRow[] }

const CELL = 'border-b border-line px-2 py-1.5 text-start align-top tabular'

/** Row by row what would be reported and what is wrong, cell by cell. */
export const ImportTable = ({ caption, heads, rows }: Props) => (
  <div role="group" aria-label={caption} tabIndex={0} className="relative max-h-[70dvh] overflow-auto rounded-md border border-line bg-surface">
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row" className={`${CELL} font-normal`}>{row.line}</th>
            {row.cells.map((cell, nth) => <td key={heads[nth + 1]} className={CELL}><RegisteredName>{cell}</RegisteredName></td>)}
            <td className={`${CELL} min-w-72`}>
              {row.result}
              {row.faults.length > 0 && <ul className="text-error">{row.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
