import { sql } from 'drizzle-orm'
import { outbox } from '@/db/common/schema'
import type { Db } from '@/db/handle'
import { directory } from '@/db/national/schema/accounts'
import { organisations } from '@/db/national/schema/organisations'
import { places } from '@/db/national/schema/places'
import { people } from '@/db/province/schema/people'
import { sales } from '@/db/province/schema/register'
import type { Finding } from './finding'

type Province = { readonly code: string; readonly db: Db }

const directoryOf = async (national: Db, province: string): Promise<Map<string, string>> => {
  const rows = await national.select().from(directory).where(sql`${directory.province} = ${province}`)
  return new Map(rows.map((row) => [row.personId, row.personKey]))
}

/** Messages on their way to the directory, by the person they are about (D4). */
const announced = async (db: Db): Promise<Set<string>> => {
  const rows = await db.select({ key: outbox.key }).from(outbox).where(sql`${outbox.topic} = 'directory.add' AND ${outbox.state} <> 'sent'`)
  return new Set(rows.map(({ key }) => key.split(':').at(-1) ?? ''))
}

const orphansOfDirectory = async (national: Db, { code, db }: Province): Promise<Finding[]> => {
  const listed = await directoryOf(national, code)
  const standing = await db.select({ id: people.id, personKey: people.personKey }).from(people)
  const underWay = await announced(db)
  const found: Finding[] = []
  for (const { id, personKey } of standing) {
    const key = listed.get(id)
    if (key === undefined && !underWay.has(id)) found.push({ check: 'directory: a person the country does not know of', database: `province-${code}`, row: id })
    if (key !== undefined && key !== personKey) found.push({ check: 'directory: a person under another key', database: `province-${code}`, row: id })
    listed.delete(id)
  }
  for (const id of listed.keys()) found.push({ check: 'directory: a person the province does not have', database: 'national', row: `${code} ${id}` })
  return found
}

const orphansOfPlaces = async (national: Db, { code, db }: Province): Promise<Finding[]> => {
  const known = new Set((await national.select().from(places).where(sql`${places.province} = ${code}`)).map((place) => place.code))
  const used = await db.all<{ place: string; kind: string }>(sql`
    SELECT DISTINCT place, 'vehicles' AS kind FROM vehicles UNION SELECT DISTINCT place, 'licences' FROM licences
    UNION SELECT DISTINCT place, 'applications' FROM applications UNION SELECT DISTINCT place, 'plate_segments' FROM plate_segments
    UNION SELECT DISTINCT place, 'offices' FROM offices UNION SELECT DISTINCT place, 'terminals' FROM terminals`)
  return used.filter(({ place }) => !known.has(place)).map(({ place, kind }) => ({ check: 'places: a record of a place that is not here', database: `province-${code}`, row: `${kind} ${place}` }))
}

const orphansOfOrganisations = async (national: Db, { code, db }: Province): Promise<Finding[]> => {
  const known = new Set((await national.select({ id: organisations.id }).from(organisations)).map(({ id }) => id))
  const used = await db.selectDistinct({ id: sales.organisationId }).from(sales)
  return used.filter(({ id }) => !known.has(id)).map(({ id }) => ({ check: 'sales: reported by a body nobody knows', database: `province-${code}`, row: id }))
}

/** No foreign key spans two databases (D1); what should hold across them is looked up here. */
export const findOrphansAcrossLevels = async (national: Db, province: Province): Promise<Finding[]> => [
  ...(await orphansOfDirectory(national, province)),
  ...(await orphansOfPlaces(national, province)),
  ...(await orphansOfOrganisations(national, province)),
]
