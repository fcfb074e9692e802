import type { Breach } from './source-file'

/** What a column holds. `personal` and `sensitive` columns are sealed, hashed with a key, or say why not. */
export type ColumnClass = 'technical' | 'public' | 'business' | 'pseudonymous' | 'keyed-hash' | 'personal' | 'sensitive' | 'secret'
export type Inventory = Readonly<
  Record<string, { readonly purpose: string; readonly retention: string; readonly columns: Readonly<Record<string, ColumnClass>> }>
>
export type Table = { readonly name: string; readonly columns: readonly string[] }

const FILE = 'docs/security/data-inventory.json'
const MUST_BE: readonly { readonly ends: RegExp; readonly classes: readonly ColumnClass[] }[] = [
  { ends: /_sealed$|^sealed$/, classes: ['personal', 'sensitive', 'secret'] },
  { ends: /_key$/, classes: ['keyed-hash', 'pseudonymous', 'technical', 'public'] },
  { ends: /password_hash$|code_hash$|enrolment_hash$/, classes: ['secret'] },
]

const breach = (message: string): Breach => ({ rule: 'data-inventory', path: FILE, line: 1, message })

const faultOfColumn = (table: string, column: string, held: ColumnClass | undefined): Breach[] => {
  if (held === undefined) return [breach(`${table}.${column} is not listed`)]
  const must = MUST_BE.find(({ ends }) => ends.test(column))
  return must && !must.classes.includes(held) ? [breach(`${table}.${column} is listed as ${held}`)] : []
}

/** [E1] Every column of every table is listed with its class, purpose and retention; nothing is listed that is gone. */
export const dataInventory = (inventory: Inventory, tables: readonly Table[]): Breach[] => {
  const found: Breach[] = []
  for (const { name, columns } of tables) {
    const entry = inventory[name]
    if (!entry) {
      found.push(breach(`${name} is not listed`))
      continue
    }
    for (const column of columns) found.push(...faultOfColumn(name, column, entry.columns[column]))
    for (const column of Object.keys(entry.columns)) if (!columns.includes(column)) found.push(breach(`${name}.${column} is listed but is no column`))
  }
  const standing = new Set(tables.map(({ name }) => name))
  for (const name of Object.keys(inventory)) if (!standing.has(name)) found.push(breach(`${name} is listed but is no table`))
  return found
}
