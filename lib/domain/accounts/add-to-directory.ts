import { directory } from '@/db/national/schema/accounts'
import { machineNow } from '@/lib/kernel/clock'
import { isFresh } from '../outbox/is-fresh'
import { platform } from '../platform'
import type { Topics } from '../outbox/topics'

/** Applies a province's message once: the inbox row and the directory row are one transaction (D4). */
export const addToDirectory = async (payload: Topics['directory.add'], key: string): Promise<void> => {
  await platform().databases.national.write(async (tx) => {
    if (await isFresh(tx, 'directory.add', key)) await tx.insert(directory).values({ ...payload, addedAt: machineNow() }).onConflictDoNothing()
  })
}
