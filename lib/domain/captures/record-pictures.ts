import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { violationPictures } from '@/db/province/schema/captures'
import { vehicles } from '@/db/province/schema/register'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { storedBytes } from '../files/store-bytes'
import { readerOf } from '../papers/may-have-copy'
import { query } from '../query'
import type { RecordRow } from './enter-record'
import { isInReach, RECORD_PARTIES } from '../violations/record-reach'
import { VISIBLE } from '../violations/record-view'

/** Evidence of a record by id, in its order; whoever shows it has read the record itself. */
export const picturesOf = async (db: Db, recordId: string): Promise<readonly string[]> =>
  (await db.select({ id: violationPictures.id }).from(violationPictures).where(eq(violationPictures.violationId, recordId)).orderBy(asc(violationPictures.position))).map(({ id }) => id)

const isPunished = async (db: Db, recordId: string, personId: string): Promise<boolean> =>
  (await db.select({ id: violationDecisions.id }).from(violationDecisions).where(and(eq(violationDecisions.violationId, recordId), eq(violationDecisions.personId, personId))).limit(1)).length > 0

/** The owner of then, the vehicle's bound drivers and whoever was punished, once it is a record; staff with the office at any time. */
const mayLook = async (db: Db, ctx: Context, row: RecordRow): Promise<boolean> => {
  if (ctx.actor.kind === 'staff') return may(ctx.actor, 'violation.read-office', { province: ctx.place.province, ...(row.fromProvince === null && { place: row.place }) })
  const personId = personOf(ctx.actor, ctx.place.province)
  if (personId === null || !VISIBLE.some((state) => state === row.state)) return false
  const [parties] = await db.select(RECORD_PARTIES).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(eq(violations.id, row.id))
  if (parties && (await isInReach(db, personId, parties))) return true
  return isPunished(db, row.id, personId)
}

/** A picture of a record; null for what is not there and for what is not the reader's. */
export const readRecordPicture = query({
  name: 'violation.read-picture',
  action: 'violation.see-picture',
  level: 'province',
  input: z.strictObject({ pictureId: z.string().max(40) }),
  about: ({ ctx }) => ({ ...readerOf(ctx), level: 'L0' }),
  async run({ db, ctx, input: { pictureId } }): Promise<Buffer | null> {
    const [found] = await db.select({ row: violations, storedAs: violationPictures.storedAs }).from(violationPictures)
      .innerJoin(violations, eq(violations.id, violationPictures.violationId)).where(eq(violationPictures.id, pictureId))
    return found && (await mayLook(db, ctx, found.row)) ? storedBytes(ctx, found.storedAs) : null
  },
})
