import { sql } from 'drizzle-orm'
import { outbox } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import type { Topics } from './topics'

const insertMessage = statement((db) =>
  db
    .insert(outbox)
    .values({
      id: sql.placeholder('id'), topic: sql.placeholder('topic'), key: sql.placeholder('key'), subject: sql.placeholder('subject'),
      payload: sql.placeholder('payload'), availableAt: sql.placeholder('availableAt'), createdAt: sql.placeholder('createdAt'),
    })
    .onConflictDoNothing()
    .prepare(),
)

/**
 * Something for the outside, written with the change that wants it (rule 4 of security.md). The payload is sealed: it may
 * carry a phone number or a code. The same key twice is one message.
 */
export const enqueue = async <T extends keyof Topics>(
  tx: Tx,
  ctx: Context,
  message: { topic: T; key: string; subject?: string; payload: Topics[T]; availableAt?: number },
): Promise<void> => {
  const id = newId('out', ctx.machineNow)
  await insertMessage(tx).run({
    id,
    topic: message.topic,
    key: message.key,
    subject: message.subject ?? null,
    payload: seal(ctx.keys, 'outbox.payload', id, JSON.stringify(message.payload)),
    availableAt: message.availableAt ?? ctx.machineNow,
    createdAt: ctx.machineNow,
  })
}
