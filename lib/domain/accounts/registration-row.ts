import { and, gt, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { registrations } from '@/db/national/schema/accounts'
import type { Db, Tx } from '@/db/handle'
import { HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open, seal, type KeyRing } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import type { DocumentKind, PersonKind } from '@/lib/policy/identifiers/document-kinds'

/** Time enough to look for a licence; then the typed data are gone. */
const LIFE = 2 * HOUR

/** What a person has told so far, sealed in the row; grows page by page. */
export type Registration = {
  readonly act: 'register'
  readonly personKind: PersonKind
  readonly documentKind?: DocumentKind
  readonly name?: string
  readonly number?: string
  readonly country?: string | null
  readonly phone?: string
  /** The record it was matched with. */
  readonly personId?: string
}
/** Recovery and a new sign-in phone wait for their codes in the same place. */
export type Waiting =
  | Registration
  | { readonly act: 'recover'; readonly accountId: string | null; readonly phone: string }
  | { readonly act: 'stop-phone'; readonly accountId: string; readonly phone: string; readonly oldPhone: string; readonly tokenHash: string }
  | { readonly act: 'change-phone'; readonly accountId: string; readonly phone: string; readonly oldPhone: string | null }

type Row = typeof registrations.$inferSelect
export type WaitingRow<W extends Waiting = Waiting> = Row & { readonly waiting: W }

/** Written by `keepWaiting` below, sealed to this row: that is what the cast rests on. */
const contentOf = (keys: KeyRing, row: Row): Waiting => JSON.parse(open(keys, 'registrations.sealed', row.id, row.sealed)) as Waiting

export const findWaiting = async <A extends Waiting['act']>(
  db: Db,
  ctx: Context,
  id: string,
  act: A,
): Promise<WaitingRow<Extract<Waiting, { act: A }>> | null> => {
  const [row] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.id, id), isNull(registrations.completedAt), gt(registrations.expiresAt, ctx.machineNow)))
  const waiting = row && contentOf(ctx.keys, row)
  return row && waiting && hasAct(waiting, act) ? { ...row, waiting } : null
}

const hasAct = <A extends Waiting['act']>(waiting: Waiting, act: A): waiting is Extract<Waiting, { act: A }> => waiting.act === act

type State = { readonly phoneKey?: string; readonly matched?: boolean }

/** Makes the row, or writes over its content; a row that is over stays as it is. */
export const keepWaiting = async (tx: Tx, ctx: Context, id: string | null, waiting: Waiting, state: State = {}): Promise<string> => {
  const rowId = id ?? newId('reg', ctx.machineNow)
  const sealed = seal(ctx.keys, 'registrations.sealed', rowId, JSON.stringify(waiting))
  const values = { sealed, phoneKey: state.phoneKey ?? '', matched: state.matched ?? false }
  if (id === null)
    await tx.insert(registrations).values({ id: rowId, place: ctx.place.code, createdAt: ctx.machineNow, expiresAt: ctx.machineNow + LIFE, ...values })
  else
    await tx.update(registrations).set(values).where(and(eq(registrations.id, id), isNull(registrations.completedAt))).returning({ id: registrations.id })
  return rowId
}

/** A row of a known name and life, in place of one that is over. */
export const beginWaiting = async (tx: Tx, ctx: Context, id: string, waiting: Waiting, life: number): Promise<void> => {
  await tx.delete(registrations).where(eq(registrations.id, id)).returning({ id: registrations.id })
  await tx.insert(registrations).values({
    id, place: ctx.place.code, sealed: seal(ctx.keys, 'registrations.sealed', id, JSON.stringify(waiting)), phoneKey: '', matched: false,
    createdAt: ctx.machineNow, expiresAt: ctx.machineNow + life,
  })
}

/** Once; the typed data leave the row with it. */
export const completeWaiting = async (tx: Tx, ctx: Context, id: string): Promise<boolean> => {
  const rows = await tx
    .update(registrations)
    .set({ completedAt: ctx.machineNow, sealed: '' })
    .where(and(eq(registrations.id, id), isNull(registrations.completedAt)))
    .returning({ id: registrations.id })
  return rows.length === 1
}
