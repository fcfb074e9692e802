import { and, sql } from 'drizzle-orm'
import { idempotency } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { statement } from '@/db/statement'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { isLookup, lookup, open, seal } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { Target } from '@/lib/policy/permissions'

type Call = { readonly key: string; readonly command: string; readonly input: string }

const FINGERPRINT = 'idempotency.fingerprint'

/** The payload's keys stand in the order the schema gives them. Kept as a keyed hash, for a bare one of an identity number can be guessed (E3). */
export const callOf = (command: string, key: string, input: unknown): Call => ({ key, command, input: JSON.stringify(input) })

const rowOf = (ctx: Context, { key }: Call): string => `${actorId(ctx.actor)}:${key}`

const stored = statement((db) =>
  db
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.actor, sql.placeholder('actor')), eq(idempotency.key, sql.placeholder('key'))))
    .prepare(),
)

/** An answer and what it was about, so that it is given again only to whoever may still have it (H3, B2). */
export type Kept<V> = { readonly target: Target; readonly value: V }

/** Sealed by `rememberAnswer` below for this very row, which is what the cast states. */
const contentOf = <V>(ctx: Context, call: Call, sealed: string): Kept<V> =>
  JSON.parse(open(ctx.keys, 'idempotency.answer', rowOf(ctx, call), sealed)) as Kept<V>

/** The answer given before to the same call; the same key for anything else is refused (H3). */
export const earlierAnswer = async <V>(tx: Tx, ctx: Context, call: Call): Promise<Kept<V> | { readonly problem: Problem } | null> => {
  const row = await stored(tx).get({ actor: actorId(ctx.actor), key: call.key })
  if (!row) return null
  if (row.command !== call.command || !isLookup(ctx.keys, FINGERPRINT, call.input, row.fingerprint)) return { problem: problem('idempotency-key.used-otherwise') }
  return contentOf<V>(ctx, call, row.answer)
}

const insertAnswer = statement((db) =>
  db
    .insert(idempotency)
    .values({
      key: sql.placeholder('key'), actor: sql.placeholder('actor'), command: sql.placeholder('command'),
      fingerprint: sql.placeholder('fingerprint'), answer: sql.placeholder('answer'), at: sql.placeholder('at'),
    })
    .prepare(),
)

/** Sealed: an answer may hold the token of a visit or what is left of a masked number (E2, A7). */
export const rememberAnswer = async (tx: Tx, ctx: Context, call: Call, { target, value }: Kept<unknown>): Promise<void> => {
  const answer = seal(ctx.keys, 'idempotency.answer', rowOf(ctx, call), JSON.stringify({ target, value: value ?? null }))
  const { key, command, input } = call
  await insertAnswer(tx).run({ key, command, actor: actorId(ctx.actor), fingerprint: lookup(ctx.keys, FINGERPRINT, input), answer, at: ctx.machineNow })
}
