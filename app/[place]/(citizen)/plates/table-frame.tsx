import type { ReactNode } from 'react'

export const CELL = 'border-b border-line px-3 py-2 text-start tabular'
export const HEAD = `${CELL} font-semibold`

/** A short public table that scrolls in itself at 320 px. */
export const TableFrame = ({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ReactNode }) => (
  <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="border-b-2 border-edge px-3 py-2 text-start whitespace-nowrap">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
