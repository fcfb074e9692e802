import { eq } from 'drizzle-orm'
import { places } from '@/db/national/schema/places'
import { civilDate, machineNow } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { platform } from './platform'

export const businessNow = (province: string): number => machineNow() + (platform().clockOffsets.get(province) ?? 0)

export const findPlace = async (code: string): Promise<PlaceInfo | null> => {
  const [row] = await platform().databases.national.read.select().from(places).where(eq(places.code, code))
  return row ?? null
}

/** Places of one province, in a stable order. */
export const placesOf = async (province: string): Promise<PlaceInfo[]> =>
  platform().databases.national.read.select().from(places).where(eq(places.province, province)).orderBy(places.code)

/** The context of a job: the system acts, for a place. */
export const systemContext = (place: PlaceInfo, name: string): Context => {
  const now = businessNow(place.province)
  return {
    actor: { kind: 'system', name },
    channel: 'system',
    now,
    machineNow: machineNow(),
    today: civilDate(now),
    place,
    keys: platform().keys,
    random: platform().random,
    addressKey: '-',
    requestId: name,
  }
}
