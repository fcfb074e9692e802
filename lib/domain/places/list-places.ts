import { asc } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { places, provinces } from '@/db/national/schema/places'
import type { PlaceInfo } from '@/lib/kernel/context'
import { platform } from '../platform'

export type ListedPlace = PlaceInfo & {
  readonly provinceNameZh: string
  readonly provinceNameEn: string
  /** A stage whose days are not today's; shown apart. */
  readonly reenactment: boolean
}

/** The front door stands before any place, so it has no context: public rows of the national database. */
export const listPlaces = async (): Promise<ListedPlace[]> => {
  const rows = await platform()
    .databases.national.read.select({ place: places, province: provinces })
    .from(places)
    .innerJoin(provinces, eq(provinces.code, places.province))
    .where(eq(places.listed, true))
    .orderBy(asc(places.province), asc(places.code))
  return rows.map(({ place, province }) => ({
    ...place,
    provinceNameZh: province.nameZh,
    provinceNameEn: province.nameEn,
    reenactment: province.reenactment,
  }))
}
