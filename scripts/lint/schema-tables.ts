import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Table } from './data-inventory'

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const schemaFiles = (level: string): string[] => [
  'db/common/schema.ts',
  ...readdirSync(`db/${level}/schema`).filter((name) => name.endsWith('.ts')).map((name) => join('db', level, 'schema', name)),
]

const tablesIn = async (file: string, level: string): Promise<Table[]> => {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
  return Object.values(module)
    .filter((value): value is SQLiteTable => is(value, SQLiteTable))
    .map((table) => {
      const { name, columns } = getTableConfig(table)
      return { name: `${level}.${name}`, columns: columns.map((column) => snakeCase(column.name)) }
    })
}

/** Tables and columns as the schemas declare them, those common to both levels listed with each. */
export const schemaTables = async (): Promise<Table[]> => {
  const found: Table[] = []
  for (const level of ['national', 'province']) for (const file of schemaFiles(level)) found.push(...(await tablesIn(file, level)))
  return found
}
