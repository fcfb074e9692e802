import { and, sql, type SQL } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { eq, inArray, ne, notInArray } from './conditions'
import { vehicles } from './province/schema/register'

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })
const written = (condition: SQL | undefined) => {
  const { sql: text, params } = dialect.sqlToQuery(sql`${condition}`)
  return [text, params]
}

/** What a caller without types might pass. */
const anything = (value: unknown) => value as 'new'

describe('a comparison says what the type of its column names, and is told everything else', () => {
  it.each([
    ['a state', eq(vehicles.stage, 'registered'), `"vehicles"."stage" = 'registered'`, []],
    ['any but a state', ne(vehicles.stage, 'new'), `"vehicles"."stage" <> 'new'`, []],
    ['some states', inArray(vehicles.stage, ['new', 'registered']), `"vehicles"."stage" in ('new','registered')`, []],
    ['none of some', notInArray(vehicles.stage, ['new']), `"vehicles"."stage" not in ('new')`, []],
    ['text of a person (D2)', eq(vehicles.plate, "苏H' OR 1=1"), '"vehicles"."plate" = ?', ["苏H' OR 1=1"]],
    ['a word the column does not know (D2)', eq(vehicles.stage, anything("new' OR '1'='1")), '"vehicles"."stage" = ?', ["new' OR '1'='1"]],
    ['a list with such a word (D2)', inArray(vehicles.stage, ['new', anything("x') --")]), '"vehicles"."stage" in (?, ?)', ['new', "x') --"]],
    ['another column', eq(vehicles.plate, vehicles.vin), '"vehicles"."plate" = "vehicles"."vin"', []],
    ['an empty list', inArray(vehicles.stage, []), 'false', []],
    ['a query inside', inArray(vehicles.stage, sql`(SELECT 1)`), '"vehicles"."stage" in (SELECT 1)', []],
  ])('%s', (_, condition, text, params) => expect(written(condition)).toEqual([text, params]))

  it('what comes later is bound', () => {
    const [text] = written(and(eq(vehicles.stage, sql.placeholder('stage')), eq(vehicles.id, 'veh_1')))
    expect(text).toBe('("vehicles"."stage" = ? and "vehicles"."id" = ?)')
  })
})
