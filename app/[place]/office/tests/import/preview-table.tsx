import { RegisteredName } from '@/components/ui/registered-name'
import type { PreviewRow } from './import-state'

type Props = { caption: string; heads: readonly string[]; rows: readonly PreviewRow[] }

const CELL = 'border-b border-line px-2 py-1.5 text-start align-top tabular'

/** Line by line what would be entered, and what is wrong. */
export const PreviewTable = ({ caption, heads, rows }: Props) => (
  <div role="group" aria-label={caption} tabIndex={0} className="relative max-h-[60dvh] overflow-auto rounded-md border border-line bg-surface">
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row" className={`${CELL} font-normal`}>{row.line}</th>
            <td className={CELL}><span className="whole">{row.number}</span></td>
            <td className={CELL}><RegisteredName>{row.name}</RegisteredName></td>
            <td className={CELL}>{row.subject}</td>
            <td className={CELL}>{row.scores}</td>
            <td className={CELL}>{row.outcome}{row.fault && <span className="block text-error">{row.fault}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
