import { inArray } from 'drizzle-orm'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { enqueue } from '../outbox/enqueue'
import type { ToldState } from './sent-record'

type Row = typeof violations.$inferSelect
type Told = Pick<Row, 'id' | 'fromProvince' | 'state' | 'revision'>

/** One province tells another what has become of a record, in the order of its own revisions. */
export const tellProvince = (tx: Tx, ctx: Context, { to, recordId, state, revision }: Omit<ToldState, 'from'>): Promise<void> => {
  const from = ctx.place.province
  return enqueue(tx, ctx, { topic: 'violation.tell-origin', key: `violation.tell-origin:${recordId}:${from}:${to}:${revision}`, subject: recordId, payload: { to, from, recordId, state, revision } })
}

/** D4: whoever changes a record that came from another province tells it there, in the order of its revisions. */
export const tellOrigin = async (tx: Tx, ctx: Context, { id, fromProvince, state, revision }: Told): Promise<void> => {
  if (fromProvince === null || state === 'captured' || state === 'discarded' || state === 'sent') return
  await tellProvince(tx, ctx, { to: fromProvince, recordId: id, state, revision })
}

/** The same for whoever changed several, by their ids. */
export const tellOriginOf = async (tx: Tx, ctx: Context, recordIds: readonly string[]): Promise<void> => {
  const rows = await tx.select({ id: violations.id, fromProvince: violations.fromProvince, state: violations.state, revision: violations.revision }).from(violations).where(inArray(violations.id, [...recordIds]))
  for (const row of rows) await tellOrigin(tx, ctx, row)
}
