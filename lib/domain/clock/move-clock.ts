import type { Instant } from '@/lib/kernel/clock'
import { placesOf, systemContext } from '../system-context'
import { readClockOffset } from '../boot'
import { platform } from '../platform'
import { setClock } from './set-clock'

/** Sets a province's clock and makes this process follow it. Returns the code of a refusal, or null. */
export const moveClock = async (province: string, at: Instant | null): Promise<string | null> => {
  const [place] = await placesOf(province)
  if (!place) return 'not-found'
  const set = await setClock(systemContext(place, 'stage'), { at })
  if (!set.ok) return set.problems[0]?.code ?? 'not-allowed'
  await readClockOffset(platform(), province)
  platform().wake()
  return null
}
