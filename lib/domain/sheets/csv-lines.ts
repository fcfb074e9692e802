/** A line of a table of text, where it stands and its cells; null: a quote that does not close. */
export type CsvLine = { readonly line: number; readonly start: number; readonly end: number; readonly cells: readonly string[] | null }

const NEW_LINE = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Cells with quotes in them; a quote inside is written twice. */
const quotedCells = (text: string): string[] | null => {
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at)
      const end = comma < 0 ? text.length : comma
      cells.push(text.slice(at, end))
      at = end
    } else {
      const cell = /"((?:[^"]|"")*)"/y
      cell.lastIndex = at
      const [whole, content] = cell.exec(text) ?? []
      if (whole === undefined || content === undefined) return null
      cells.push(content.replaceAll('""', '"'))
      at += whole.length
    }
    if (at >= text.length) return cells
    if (text[at] !== ',') return null
    at++
  }
}

/** A spreadsheet's mark before what is no formula (D5) falls away. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim()

export const cellsOf = (text: string): readonly string[] | null => (text.includes('"') ? quotedCells(text) : text.split(','))?.map(plain) ?? null

/**
 * Lines of UTF-8 text from a byte of it on, one at a time: a file of a hundred thousand takes the memory of one. Cells hold no line breaks.
 * `line` is the number of the first; empty lines count and are passed over.
 */
export function* csvLines(bytes: Buffer, from: number, line: number): Generator<CsvLine> {
  let start = from
  for (let at = line; start < bytes.length; at++) {
    const found = bytes.indexOf(NEW_LINE, start)
    const next = found < 0 ? bytes.length : found + 1
    const end = found < 0 ? bytes.length : found
    const last = bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end
    const text = bytes.toString('utf8', start, last)
    if (text.trim() !== '') yield { line: at, start, end: next, cells: cellsOf(text) }
    start = next
  }
}
