import type { ReactNode } from 'react'

export type LineRow = { readonly line: number; readonly cells: readonly ReactNode[] }

/** `heads` begins with that of the line. */
type Props = { caption: string; heads: readonly string[]; rows: readonly LineRow[] }

const CELL = 'border-b border-line px-2 py-1.5 text-start align-top tabular'

/** A file before it is taken in: line by line what would be entered, and in the last cell what comes of it or is wrong. */
export const LineTable = ({ caption, heads, rows }: Props) => (
  <div role="group" aria-label={caption} tabIndex={0} className="relative max-h-[70dvh] overflow-auto rounded-md border border-line bg-surface">
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells }) => (
          <tr key={line}>
            <th scope="row" className={`${CELL} font-normal`}>{line}</th>
            {cells.map((cell, nth) => <td key={heads[nth + 1]} className={`${CELL} last:min-w-72`}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
