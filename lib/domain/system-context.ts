import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { places } from '@/db/national/schema/places'
import { statement } from '@/db/statement'
import { civilDate, machineNow } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { platform } from './platform'

export const businessNow = (province: string): number => machineNow() + (platform().clockOffsets.get(province) ?? 0)

const byCode = statement((db) => db.select().from(places).where(eq(places.code, sql.placeholder('code'))).prepare())

export const findPlace = async (code: string): Promise<PlaceInfo | null> => (await byCode(platform().databases.national.read).get({ code })) ?? null

const ofProvince = statement((db) => db.select().from(places).where(eq(places.province, sql.placeholder('province'))).orderBy(places.code).prepare())

/** Places of one province, in a stable order. */
export const placesOf = async (province: string): Promise<PlaceInfo[]> =>
  ofProvince(platform().databases.national.read).all({ province })

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
