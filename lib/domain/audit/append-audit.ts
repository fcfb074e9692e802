import { desc, sql } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import { statement } from '@/db/statement'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

export type AuditEntry = {
  readonly intent: string
  readonly outcome: 'done' | 'refused' | 'denied'
  /** Id of what was acted on; never a name or number of a person. */
  readonly subject?: string
  /** Person id for whom it was done, when somebody else acted. */
  readonly onBehalfOf?: string
  readonly detail?: AuditDetail
}

export const GENESIS = '0'.repeat(64)

export type AuditRow = typeof audit.$inferSelect

/** Every field counts: one altered byte breaks the chain at its row (G2). */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  sha256(
    JSON.stringify([
      row.previousHash, row.seq, row.at, row.actorKind, row.actorId, row.onBehalfOf,
      row.channel, row.intent, row.subject, row.outcome, row.detail,
    ]),
  )

const lastRow = statement((db) =>
  db.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).prepare(),
)

const insertRow = statement((db) =>
  db
    .insert(audit)
    .values({
      seq: sql.placeholder('seq'), at: sql.placeholder('at'), actorKind: sql.placeholder('actorKind'),
      actorId: sql.placeholder('actorId'), onBehalfOf: sql.placeholder('onBehalfOf'), channel: sql.placeholder('channel'),
      intent: sql.placeholder('intent'), subject: sql.placeholder('subject'), outcome: sql.placeholder('outcome'),
      detail: sql.placeholder('detail'), previousHash: sql.placeholder('previousHash'), hash: sql.placeholder('hash'),
    })
    .prepare(),
)

/** Writes the next link of the chain in the caller's transaction (G1, G2). */
export const appendAudit = async (tx: Tx, ctx: Context, entry: AuditEntry): Promise<void> => {
  const last = await lastRow(tx).get()
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: ctx.machineNow,
    actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor),
    onBehalfOf: entry.onBehalfOf ?? null,
    channel: ctx.channel,
    intent: entry.intent,
    subject: entry.subject ?? null,
    outcome: entry.outcome,
    detail: JSON.stringify(entry.detail ?? {}),
    previousHash: last?.hash ?? GENESIS,
  }
  await insertRow(tx).run({ ...row, hash: hashOf(row) })
}

/** Head of the chain, printed on receipts (D11). */
export const auditHead = async (tx: Tx): Promise<{ seq: number; hash: string }> =>
  (await lastRow(tx).get()) ?? { seq: 0, hash: GENESIS }
