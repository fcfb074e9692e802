import { eq } from '@/db/conditions'
import { places, provinces } from '@/db/national/schema/places'
import { platform } from '../platform'

export type PlateHome = { readonly province: string; readonly place: string }

/**
 * Where the records of a plate are kept, seen from a province: the province of its first character, and the place whose letter follows. Null: none of this
 * platform. A re-enactment has the plates of the province it re-enacts and exchanges nothing with anybody.
 */
export const plateHomes = async (from: string): Promise<(plate: string) => PlateHome | null> => {
  const all = await platform().databases.national.read.select({ place: places.code, province: places.province, prefix: places.platePrefix, isReenacted: provinces.reenactment }).from(places)
    .innerJoin(provinces, eq(provinces.code, places.province)).orderBy(places.code)
  const here = await platform().databases.provinceCodes()
  const isReenacted = all.some((each) => each.province === from && each.isReenacted)
  const kept = all.filter((each) => (isReenacted ? each.province === from : !each.isReenacted && here.includes(each.province)))
  return (plate) => {
    const home = kept.find(({ prefix }) => plate.startsWith(prefix)) ?? kept.find(({ prefix }) => prefix.charAt(0) === plate.charAt(0))
    return home ? { province: home.province, place: home.place } : null
  }
}
