import { and, asc, count, desc, gte } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { sales } from '@/db/province/schema/register'
import { instantOf } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { sellerOf } from './report-sale'

const PAGE = 20

export type SaleRow = {
  readonly id: string
  readonly receiptNumber: string
  readonly version: number
  readonly vin: string
  readonly model: string
  readonly plateType: string
  readonly colour: string
  readonly buyerMasked: string
  readonly invoiceNumber: string
  readonly invoiceOn: string
  readonly state: 'accepted' | 'corrected' | 'withdrawn'
  readonly reason: string | null
  readonly reportedBy: string
  readonly reportedAt: number
}
export type SaleList = Page<SaleRow> & { readonly acceptedToday: number }

const columns = {
  id: sales.id, receiptNumber: sales.receiptNumber, version: sales.version, vin: sales.vin, model: sales.model, plateType: sales.plateType,
  colour: sales.colour, invoiceNumber: sales.invoiceNumber, invoiceOn: sales.invoiceOn, state: sales.state, reasonSealed: sales.reasonSealed,
  reportedBy: sales.reportedBy, reportedAt: sales.reportedAt, buyerId: people.id, nameSealed: people.nameSealed,
}

type Sealed = Omit<SaleRow, 'buyerMasked' | 'reason'> & { readonly buyerId: string; readonly nameSealed: string; readonly reasonSealed: string | null }

const saleOf = (ctx: Context, { buyerId, nameSealed, reasonSealed, ...sale }: Sealed): SaleRow => ({
  ...sale,
  reason: reasonSealed && open(ctx.keys, 'sales.reason', sale.id, reasonSealed),
  buyerMasked: maskName(open(ctx.keys, 'people.name', buyerId, nameSealed)),
})

/** A dealer sees the own reports, the office those of the place. */
const seenBy = (ctx: Context) => {
  const seller = sellerOf(ctx)
  return and(eq(sales.place, ctx.place.code), seller ? eq(sales.organisationId, seller.organisationId) : undefined)
}

const about = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code })

export const listSales = query({
  name: 'sale.list',
  action: 'sale.read',
  level: 'province',
  input: z.strictObject({
    state: z.enum(['accepted', 'corrected', 'withdrawn']).optional().catch(undefined),
    page: pageNumber(PAGE),
    direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  }),
  about,
  async run({ db, ctx, input: { state, page, direction } }): Promise<SaleList> {
    const seen = seenBy(ctx)
    const way = direction === 'asc' ? asc : desc
    const order = [way(sales.reportedAt), way(sales.id)]
    const { ids, counted } = await findPage(db, sales, { where: and(seen, state && eq(sales.state, state)), order, page, size: PAGE })
    const rows = await db.select(columns).from(sales).innerJoin(people, eq(people.id, sales.buyerId)).where(inArray(sales.id, ids)).orderBy(...order)
    const [today] = await db.select({ n: count() }).from(sales).where(and(seen, eq(sales.state, 'accepted'), gte(sales.reportedAt, instantOf(ctx.today))))
    return { ...counted, rows: rows.map((row) => saleOf(ctx, row)), acceptedToday: today?.n ?? 0 }
  },
})

/** One report, for its receipt and its correction. */
export const findSale = query({
  name: 'sale.find',
  action: 'sale.read',
  level: 'province',
  input: z.strictObject({ saleId: z.string().max(40) }),
  about,
  async run({ db, ctx, input: { saleId } }): Promise<SaleRow | null> {
    const [row] = await db.select(columns).from(sales).innerJoin(people, eq(people.id, sales.buyerId)).where(and(seenBy(ctx), eq(sales.id, saleId)))
    return row ? saleOf(ctx, row) : null
  },
})
