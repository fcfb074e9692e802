import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import { setClock } from '../clock/set-clock'
import { readClockOffset } from '../boot'
import { DOORS_2015 } from '../demo/seed-world'
import { findPlace, systemContext } from '../system-context'
import { platform, provinceHandle } from '../platform'

/** Puts the stage's clock to five minutes before the opening, unless it runs already. */
export const openStage = async (code: string): Promise<void> => {
  const place = await findPlace(code)
  if (!place) throw new Error('the re-enactment has no place')
  const [running] = await (await provinceHandle(place.province)).read.select().from(settings).where(eq(settings.name, 'clock.offset'))
  if (running) return
  const set = await setClock(systemContext(place, 'stage'), { at: DOORS_2015 })
  if (!set.ok) throw new Error('the clock of the re-enactment could not be set')
  await readClockOffset(platform(), place.province)
}
