import { and, eq, sql } from 'drizzle-orm'
import { idempotency } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import { statement } from '@/db/statement'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { lookup, open, seal } from '@/lib/kernel/crypto'
import { problem, type Result } from '@/lib/kernel/problem'

type Call = { readonly key: string; readonly command: string; readonly fingerprint: string }

/** The payload's fingerprint, keys in the order the schema gives them; keyed, for a bare hash of an identity number can be guessed (E3). */
export const callOf = (ctx: Context, command: string, key: string, input: unknown): Call => ({
  key,
  command,
  fingerprint: lookup(ctx.keys, 'idempotency.fingerprint', JSON.stringify(input)),
})

const rowOf = (ctx: Context, { key }: Call): string => `${actorId(ctx.actor)}:${key}`

const stored = statement((db) =>
  db
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.actor, sql.placeholder('actor')), eq(idempotency.key, sql.placeholder('key'))))
    .prepare(),
)

/** The answer given before to the same call; the same key for anything else is refused (H3). */
export const earlierAnswer = async <V>(tx: Tx, ctx: Context, call: Call): Promise<Result<V> | null> => {
  const row = await stored(tx).get({ actor: actorId(ctx.actor), key: call.key })
  if (!row) return null
  if (row.command !== call.command || row.fingerprint !== call.fingerprint)
    return { ok: false, problems: [problem('idempotency-key.used-otherwise')] }
  return { ok: true, value: JSON.parse(open(ctx.keys, 'idempotency.answer', rowOf(ctx, call), row.answer)) as V }
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
export const rememberAnswer = async (tx: Tx, ctx: Context, call: Call, value: unknown): Promise<void> => {
  const answer = seal(ctx.keys, 'idempotency.answer', rowOf(ctx, call), JSON.stringify(value ?? null))
  await insertAnswer(tx).run({ ...call, actor: actorId(ctx.actor), answer, at: ctx.machineNow })
}
