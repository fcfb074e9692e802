import { and, max } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { sheetStocks } from '@/db/province/schema/vehicle-papers'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { platform } from '../platform'
import { OFFICE_STOCK } from './sheet-stock'

/** The windows themselves, or a dealer of this place. */
const isHolder = async ({ place }: Context, holder: string): Promise<boolean> => {
  if (holder === OFFICE_STOCK) return true
  const dealers = await platform().databases.national.read.select({ id: organisations.id }).from(organisations)
    .where(and(eq(organisations.id, holder), eq(organisations.place, place.code), eq(organisations.kind, 'DLR')))
  return dealers.length === 1
}

/** The next sheets of the place in one run; two clerks at once cannot begin at the same sheet. */
export const handOutSheets = command({
  name: 'temporary-plate.hand-out-sheets',
  action: 'temporary-plate.hand-out-sheets',
  level: 'province',
  input: z.strictObject({
    holder: z.string().max(40),
    count: z.string().regex(/^[0-9]{1,3}$/, 'sheets.count').transform(Number).refine((count) => count >= 1 && count <= 500, 'sheets.count'),
  }),
  load: async ({ ctx, input: { holder } }) => ((await isHolder(ctx, holder)) ? { holder } : null),
  about: (_holder, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, input: { holder, count } }) {
    const [last] = await tx.select({ sheet: max(sheetStocks.lastSheet) }).from(sheetStocks).where(eq(sheetStocks.place, ctx.place.code))
    const firstSheet = (last?.sheet ?? 0) + 1
    const lastSheet = firstSheet + count - 1
    const [stock] = await tx
      .insert(sheetStocks)
      .values({ id: newId('sht', ctx.machineNow), place: ctx.place.code, organisationId: holder, firstSheet, lastSheet, nextSheet: firstSheet, handedOutBy: actorId(ctx.actor), handedOutAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: sheetStocks.id })
    if (!stock) return refuse(problem('sheets.changed-meanwhile'))
    return done({ firstSheet, lastSheet }, { subject: stock.id, detail: { holder, firstSheet, lastSheet } })
  },
})
