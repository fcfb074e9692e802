import { directory } from '@/db/national/schema/accounts'
import { inbox } from '@/db/common/schema'
import { machineNow } from '@/lib/kernel/clock'
import { platform } from '../platform'
import type { Topics } from '../outbox/topics'

/** Applies a province's message once: the inbox row and the directory row are one transaction (D4). */
export const addToDirectory = async (payload: Topics['directory.add'], key: string): Promise<void> => {
  const at = machineNow()
  await platform().databases.national.write(async (tx) => {
    const fresh = await tx.insert(inbox).values({ key, topic: 'directory.add', appliedAt: at }).onConflictDoNothing().returning({ key: inbox.key })
    if (!fresh.length) return
    await tx.insert(directory).values({ ...payload, addedAt: at }).onConflictDoNothing()
  })
}
