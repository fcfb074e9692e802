import { and, gt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateHolds } from '@/db/province/schema/plates'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { isEditable } from '@/lib/engine/transitions'
import { goneFiles } from '../files/gone-files'
import type { Application } from './application'

/** A hold that ran out: its step asks again, and the code that went with it counts for nothing. */
const withoutDeadHold = async (db: Db, ctx: Context, { row, service, facts }: Application): Promise<Facts> => {
  const name = Object.keys(service.fields).find((field) => service.fields[field]?.kind === 'plate-hold')
  const hold = name && facts[name]
  if (!name || !hold || row.status !== 'draft') return facts
  const alive = await db.select({ id: plateHolds.id }).from(plateHolds)
    .where(and(eq(plateHolds.id, hold), eq(plateHolds.state, 'held'), gt(plateHolds.expiresAt, ctx.machineNow)))
  return alive.length ? facts : { ...facts, [name]: undefined }
}

/** Answers that may still be changed, without those whose hold ran out or whose picture was taken back. */
export const liveFacts = async (db: Db, ctx: Context, application: Application): Promise<Facts> => {
  const facts = await withoutDeadHold(db, ctx, application)
  if (!isEditable(application.service, application.row.status)) return facts
  const gone = await goneFiles(db, { ...application, facts })
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.includes(name)))
}
