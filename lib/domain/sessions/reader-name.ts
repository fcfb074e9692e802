import { machineNow } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { platform } from '../platform'
import { findLiveSession } from './find-session'
import { loadActor } from './load-actor'

/** The name of the citizen whose session this is, judged as on any request (A7); null for anybody else. */
export const readerName = async (sid: string, now: number = machineNow()): Promise<string | null> => {
  const actor = await loadActor(sid, 'citizen', now)
  if (actor.kind !== 'citizen') return null
  const live = await findLiveSession(platform().databases.national.read, sid, now)
  return live && open(platform().keys, 'accounts.name', live.account.id, live.account.nameSealed)
}
