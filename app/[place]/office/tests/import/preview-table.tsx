import { LineTable } from '@/components/table/line-table'
import { RegisteredName } from '@/components/ui/registered-name'

export type PreviewRow = { readonly line: number; readonly number: string; readonly name: string; readonly subject: string; readonly scores: string; readonly outcome: string; readonly fault: string }

type Props = { caption: string; heads: readonly string[]; rows: readonly PreviewRow[] }

const cellsOf = ({ number, name, subject, scores, outcome, fault }: PreviewRow) => [
  <span key="number" className="whole">{number}</span>,
  <RegisteredName key="name">{name}</RegisteredName>,
  subject,
  scores,
  <span key="outcome">{outcome}{fault && <span className="block text-error">{fault}</span>}</span>,
]

/** Line by line what would be entered, and what is wrong. */
export const PreviewTable = ({ caption, heads, rows }: Props) => <LineTable caption={caption} heads={heads} rows={rows.map((row) => ({ line: row.line, cells: cellsOf(row) }))} />
