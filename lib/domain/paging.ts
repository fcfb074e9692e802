import { sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import type { Db } from '@/db/handle'

/** Counting stops here: nobody leafs through more, and a count must stay a matter of milliseconds. */
export const MOST_COUNTED = 5_000

/** The page of a list that an address names; what is no page, or lies beyond what is counted, is the first. */
export const pageNumber = (size: number) => z.coerce.number().int().min(1).max(MOST_COUNTED / size).catch(1).default(1)

/** An empty list has one page. */
export const pagesOf = (total: number, size: number): number => Math.max(1, Math.ceil(Math.min(total, MOST_COUNTED) / size))

type Listed = SQLiteTable & { readonly id: SQLiteColumn }

/** `order` stands in an index behind what `where` sets, or leafing sorts the whole list. */
export type Asked = { readonly where: SQL | undefined; readonly order: readonly SQL[]; readonly page: number; readonly size: number }

/** Out of the index alone: the rows that are leafed over are never touched. */
export const idsOfPage = (db: Db, list: Listed, { where, order, page, size }: Asked) =>
  db.select({ id: sql<string>`${list.id}` }).from(list).where(where).orderBy(...order).limit(size).offset((page - 1) * size)

export const countUpToMost = (db: Db, list: Listed, where: SQL | undefined) => {
  const some = db.select({ one: sql`1`.as('one') }).from(list).where(where).limit(MOST_COUNTED + 1).as('some')
  return db.select({ n: sql<number>`count(*)` }).from(some)
}

/** `more`: than `total`, where counting stopped. */
export type Counted = { readonly total: number; readonly more: boolean; readonly page: number; readonly pages: number }
export type Page<Row> = Counted & { readonly rows: readonly Row[] }

/** Which rows of a list stand on a page, and how many there are. */
export const findPage = async (db: Db, list: Listed, asked: Asked): Promise<{ readonly ids: string[]; readonly counted: Counted }> => {
  const found = await idsOfPage(db, list, asked)
  const [{ n } = { n: 0 }] = await countUpToMost(db, list, asked.where)
  const total = Math.min(n, MOST_COUNTED)
  return { ids: found.map(({ id }) => id), counted: { total, more: n > MOST_COUNTED, page: asked.page, pages: pagesOf(total, asked.size) } }
}
