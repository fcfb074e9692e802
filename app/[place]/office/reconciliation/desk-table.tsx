import type { ReactNode } from 'react'

type Props = { caption: string; heads: readonly string[]; rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[] }

const CELL = 'border-b border-line px-2 py-1.5 text-start tabular'

/** A table of the desk; the first cell names its row. */
export const DeskTable = ({ caption, heads, rows }: Props) => (
  <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={`${CELL} font-normal`}>{first}</th>
            {others.map((cell, index) => <td key={index} className={CELL}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
