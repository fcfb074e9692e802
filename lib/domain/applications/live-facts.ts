import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { plateHolds } from '@/db/province/schema/plates'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import type { Application } from './application'

/** Answers of a draft without a hold that ran out: its step asks again, and the code that went with it counts for nothing. */
export const liveFacts = async (db: Db, ctx: Context, { row, service, facts }: Application): Promise<Facts> => {
  const name = Object.keys(service.fields).find((field) => service.fields[field]?.kind === 'plate-hold')
  const hold = name && facts[name]
  if (!name || !hold || row.status !== 'draft') return facts
  const alive = await db.select({ id: plateHolds.id }).from(plateHolds)
    .where(and(eq(plateHolds.id, hold), eq(plateHolds.state, 'held'), gt(plateHolds.expiresAt, ctx.machineNow)))
  return alive.length ? facts : { ...facts, [name]: undefined }
}
