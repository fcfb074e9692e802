import { and, count, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { Context } from '@/lib/kernel/context'
import { pageNumber, pagesOf } from '../paging'
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
  input: z.strictObject({ page: pageNumber() }),
  about,
  async run({ db, ctx, input: { page } }) {
    const seen = seenBy(ctx)
    const rows = await db.select({ plate: temporaryPlates, paperId: papers.id }).from(temporaryPlates)
      .leftJoin(papers, and(eq(papers.subjectId, temporaryPlates.id), eq(papers.kind, 'temporary-plate')))
      .where(seen).orderBy(desc(temporaryPlates.issuedAt), desc(temporaryPlates.id)).limit(PAGE).offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(temporaryPlates).where(seen)
    const total = all?.n ?? 0
    return {
      rows: rows.map(({ plate, paperId }) => ({ ...plate, paperId, isToday: plate.issuedOn === ctx.today, isOver: plate.validUntil < ctx.today })),
      total, page, pages: pagesOf(total, PAGE), stock: await stockOf(db, ctx.place.code, holderOf(ctx)),
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
