import { inbox } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import { machineNow } from '@/lib/kernel/clock'
import type { Topics } from './topics'

/** Whether a message is here for the first time; asked in the transaction that applies it, so that it is applied once (D4). */
export const isFresh = async (tx: Tx, topic: keyof Topics, key: string): Promise<boolean> =>
  (await tx.insert(inbox).values({ key, topic, appliedAt: machineNow() }).onConflictDoNothing().returning({ key: inbox.key })).length > 0
