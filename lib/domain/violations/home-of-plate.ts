import { places } from '@/db/national/schema/places'
import { platform } from '../platform'

export type PlateHome = { readonly province: string; readonly place: string }

/** Where the records of a plate are kept: the province of its first character, and the place whose letter follows. Null: none of this platform. */
export const plateHomes = async (): Promise<(plate: string) => PlateHome | null> => {
  const all = await platform().databases.national.read.select({ place: places.code, province: places.province, prefix: places.platePrefix }).from(places).orderBy(places.code)
  const here = await platform().databases.provinceCodes()
  const kept = all.filter(({ province }) => here.includes(province))
  return (plate) => {
    const home = kept.find(({ prefix }) => plate.startsWith(prefix)) ?? kept.find(({ prefix }) => prefix.charAt(0) === plate.charAt(0))
    return home ? { province: home.province, place: home.place } : null
  }
}
