import { desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { sheetStocks } from '@/db/province/schema/vehicle-papers'
import { query } from '../query'
import { OFFICE_STOCK, stockOf } from './sheet-stock'

const LATEST = 20

/** What every holder of the place has, and the latest hand-outs (ORG-04). */
export const listStocks = query({
  name: 'temporary-plate.list-stocks',
  action: 'temporary-plate.hand-out-sheets',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }) {
    const here = eq(sheetStocks.place, ctx.place.code)
    const holders = await db.select({ holder: sheetStocks.organisationId }).from(sheetStocks).where(here).groupBy(sheetStocks.organisationId)
    const stocks = await Promise.all(
      [...new Set([OFFICE_STOCK, ...holders.map(({ holder }) => holder)])].map(async (holder) => ({ holder, ...(await stockOf(db, ctx.place.code, holder)) })),
    )
    const latest = await db.select().from(sheetStocks).where(here).orderBy(desc(sheetStocks.handedOutAt), sql`${sheetStocks.firstSheet} DESC`).limit(LATEST)
    return { stocks, latest }
  },
})
