import { outbox } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import type { Topics } from './topics'

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
  await tx
    .insert(outbox)
    .values({
      id,
      topic: message.topic,
      key: message.key,
      subject: message.subject ?? null,
      payload: seal(ctx.keys, 'outbox.payload', id, JSON.stringify(message.payload)),
      availableAt: message.availableAt ?? ctx.machineNow,
      createdAt: ctx.machineNow,
    })
    .onConflictDoNothing()
}
