import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateSegments } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import { parseSegment, type Segment } from '@/lib/policy/plate-segments'

const open = statement((db) =>
  db
    .select({
      id: plateSegments.id, plateType: plateSegments.plateType, firstNumber: plateSegments.firstNumber,
      lastNumber: plateSegments.lastNumber, total: plateSegments.total, free: plateSegments.free,
    })
    .from(plateSegments)
    .where(
      and(
        eq(plateSegments.place, sql.placeholder('place')),
        eq(plateSegments.plateType, sql.placeholder('plateType')),
        eq(plateSegments.state, 'published'),
        sql`${plateSegments.filledAt} IS NOT NULL`,
        sql`${plateSegments.releaseAt} <= ${sql.placeholder('now')}`,
      ),
    )
    .orderBy(plateSegments.releaseAt, plateSegments.id)
    .prepare(),
)

export type OpenSegment = Awaited<ReturnType<typeof openSegments>>[number]

/** Segments one may choose from at this second (PLT-01, PLT-14). */
export const openSegments = (db: Db, at: { readonly place: string; readonly plateType: string; readonly now: number }) => open(db).all(at)

/** The arithmetic of a stored segment; its ends were checked when it was proposed. */
export const segmentOf = (row: { readonly plateType: string; readonly firstNumber: string; readonly lastNumber: string }): Segment => {
  const parsed = parseSegment(row.firstNumber, row.lastNumber, row.plateType)
  if (!parsed.ok) throw new Error('a stored segment is not one')
  return parsed.value
}
