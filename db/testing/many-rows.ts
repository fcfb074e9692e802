import Database from 'libsql'

type Column = { readonly name: string; readonly type: string; readonly notnull: number; readonly dflt_value: string | null }

const nothing = ({ type }: Column): string => (type.toUpperCase() === 'TEXT' ? `'x'` : '0')

/**
 * Opens a database of a test to fill it: `given` are expressions in `i`, which counts from 1; what else must stand is empty. References and checks are
 * off, so only what the test reads has to be real.
 */
export const manyRows = (path: string) => {
  const connection = new Database(path)
  connection.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON')
  const fill = (table: string, rows: number, given: Readonly<Record<string, string>>): void => {
    const columns = connection.prepare(`PRAGMA table_info(${table})`).all() as Column[]
    const needed = columns.filter(({ notnull, dflt_value: standard }) => notnull && standard === null).map((column) => [column.name, nothing(column)])
    const all = Object.entries({ ...Object.fromEntries(needed), ...given })
    connection.exec(`
      INSERT INTO ${table} (${all.map(([name]) => name).join(',')})
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT ${all.map(([, value]) => value).join(',')} FROM n`)
  }
  const planOf = (statement: string): string =>
    (connection.prepare(`EXPLAIN QUERY PLAN ${statement}`).all() as { detail: string }[]).map(({ detail }) => detail).join('\n')
  return { fill, planOf, close: () => connection.close() }
}
