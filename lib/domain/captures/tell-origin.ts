import { inArray } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { enqueue } from '../outbox/enqueue'
import { routeOf } from './record-route'
import type { ToldState } from './sent-record'

type Row = typeof violations.$inferSelect
type Told = Pick<Row, 'id' | 'state' | 'revision'>

/** One province tells another what has become of a record, in the order of its own revisions. */
export const tellProvince = (tx: Tx, ctx: Context, told: ToldState): Promise<void> => {
  const { to, recordId, revision } = told
  return enqueue(tx, ctx, { topic: 'violation.tell-origin', key: `violation.tell-origin:${recordId}:${ctx.place.province}:${to}:${revision}`, subject: recordId, payload: told })
}

const tellEach = async (tx: Tx, ctx: Context, rows: readonly Told[]): Promise<void> => {
  const route = await routeOf(tx, rows.map(({ id }) => id))
  for (const { id, state, revision } of rows) {
    if (state === 'captured' || state === 'discarded' || state === 'sent') continue
    for (const { violationId, province } of route) if (violationId === id) await tellProvince(tx, ctx, { to: province, recordId: id, state, revision })
  }
}

/** D4: whoever changes a record that was in other provinces tells each of them, in the order of its revisions. */
export const tellOrigin = (tx: Tx, ctx: Context, row: Told): Promise<void> => tellEach(tx, ctx, [row])

/** The same for whoever changed several, by their ids. */
export const tellOriginOf = async (tx: Tx, ctx: Context, recordIds: readonly string[]): Promise<void> =>
  tellEach(tx, ctx, await tx.select({ id: violations.id, state: violations.state, revision: violations.revision }).from(violations).where(inArray(violations.id, [...recordIds])))
