import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { Context } from '@/lib/kernel/context'
import { findPage, pageNumber } from '../paging'
import { query } from '../query'
import { loadPlate } from './load-plate'
import { holderOf, stockOf } from './sheet-stock'

const PAGE = 20

/** A dealer sees what it issued, the office everything of the place. */
const seenBy = ({ actor, place }: Context) =>
  and(eq(temporaryPlates.place, place.code), actor.kind === 'member' ? eq(temporaryPlates.organisationId, actor.organisationId) : undefined)

const about = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code })

/** The newest first, and what is left of the sheets. */
export const listPlates = query({
  name: 'temporary-plate.list',
  action: 'temporary-plate.read',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about,
  async run({ db, ctx, input: { page } }) {
    const order = [desc(temporaryPlates.issuedAt), desc(temporaryPlates.id)]
    const { ids, counted } = await findPage(db, temporaryPlates, { where: seenBy(ctx), order, page, size: PAGE })
    const rows = await db.select({ plate: temporaryPlates, paperId: papers.id }).from(temporaryPlates)
      .leftJoin(papers, and(eq(papers.subjectId, temporaryPlates.id), eq(papers.kind, 'temporary-plate')))
      .where(inArray(temporaryPlates.id, ids)).orderBy(...order)
    return {
      ...counted,
      rows: rows.map(({ plate, paperId }) => ({ ...plate, paperId, isToday: plate.issuedOn === ctx.today, isOver: plate.validUntil < ctx.today })),
      stock: await stockOf(db, ctx.place.code, holderOf(ctx)),
    }
  },
})

export const findPlate = query({
  name: 'temporary-plate.find',
  action: 'temporary-plate.read',
  level: 'province',
  input: z.strictObject({ plateId: z.string().max(40) }),
  about,
  run: ({ db, ctx, input: { plateId } }) => loadPlate(db, ctx, plateId),
})
