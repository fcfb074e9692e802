import type { Context } from '@/lib/kernel/context'
import { findPlace, placesOf, systemContext } from '../system-context'

/** The system's own context in a province, for the place it is about or for the first. */
export const systemAt = async (province: string, name: string, placeCode?: string): Promise<Context> => {
  const place = (placeCode && (await findPlace(placeCode))) || (await placesOf(province))[0]
  if (!place) throw new Error(`no place in province ${province}`)
  return systemContext(place, name)
}
