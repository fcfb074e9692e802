import { inArray } from 'drizzle-orm'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { enqueue } from '../outbox/enqueue'

type Told = Pick<typeof violations.$inferSelect, 'id' | 'fromProvince' | 'state' | 'revision'>

/** D4: whoever changes a record that came from another province tells it there, in the order of its revisions. */
export const tellOrigin = async (tx: Tx, ctx: Context, { id, fromProvince, state, revision }: Told): Promise<void> => {
  if (fromProvince === null || state === 'captured' || state === 'discarded' || state === 'sent') return
  await enqueue(tx, ctx, { topic: 'violation.tell-origin', key: `violation.tell-origin:${id}:${revision}`, subject: id, payload: { to: fromProvince, recordId: id, state, revision } })
}

/** The same for whoever changed several, by their ids. */
export const tellOriginOf = async (tx: Tx, ctx: Context, recordIds: readonly string[]): Promise<void> => {
  const rows = await tx.select({ id: violations.id, fromProvince: violations.fromProvince, state: violations.state, revision: violations.revision }).from(violations).where(inArray(violations.id, [...recordIds]))
  for (const row of rows) await tellOrigin(tx, ctx, row)
}
