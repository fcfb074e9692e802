import { and } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { directory } from '@/db/national/schema/accounts'
import { provinces } from '@/db/national/schema/places'
import { people } from '@/db/province/schema/people'
import { licences } from '@/db/province/schema/register'
import { pointBookings, violationDecisions } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { licenceClassesOf, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import type { HandlingDriver } from '@/lib/policy/violations/online-handling'
import { platform, provinceHandle } from '../platform'
import { loadLicenceStanding } from '../register/licence-standing'
import { ruleMomentOf } from '../rule-moment'
import { placesOf } from '../system-context'
import { loadLicencePoints } from './licence-points'

export type DriversLicence = { readonly id: string; readonly province: string; readonly firstIssuedOn: CivilDate }

/** Whoever answers for records, as the register of their licence has them today. `turn`: which full score of the cycle the next would be (EDU-03). */
export type Driver = HandlingDriver & { readonly licence: DriversLicence; readonly classes: readonly LicenceClass[]; readonly turn: number }

const driverIn = async (db: Db, ctx: Context, personId: string): Promise<Driver | null> => {
  const [row] = await db.select({ id: licences.id }).from(licences).where(eq(licences.personId, personId))
  const standing = row && (await loadLicenceStanding(db, ctx, personId, row.id))
  if (!standing) return null
  const { id, classes, status, points, firstIssuedOn, validTo } = standing
  const { turn } = await loadLicencePoints(db, standing, ctx.today, ruleMomentOf(ctx))
  return { letters: status, validTo, points, turn, classes: licenceClassesOf(classes), licence: { id, province: ctx.place.province, firstIssuedOn } }
}

/** A re-enactment exchanges nothing with anybody. */
const exchanging = async (): Promise<readonly string[]> =>
  (await platform().databases.national.read.select({ code: provinces.code }).from(provinces).where(eq(provinces.reenactment, false))).map(({ code }) => code)

/** Where the person stands in registers; of whoever is at the window, the country's directory says so. */
const registersOf = async (db: Db, { actor }: Context, personId: string): Promise<readonly (readonly [string, string])[]> => {
  if (actor.kind === 'citizen') return Object.entries(actor.people)
  if (actor.kind !== 'staff') return []
  const [person] = await db.select({ personKey: people.personKey }).from(people).where(eq(people.id, personId))
  const rows = person ? await platform().databases.national.read.select().from(directory).where(eq(directory.personKey, person.personKey)) : []
  return rows.map(({ province, personId: id }) => [province, id] as const)
}

const ownElsewhere = async (db: Db, ctx: Context, personId: string): Promise<readonly (readonly [string, string])[]> => {
  const { province: here } = ctx.place
  const real = await exchanging()
  if (!real.includes(here)) return []
  return (await registersOf(db, ctx, personId)).filter(([province]) => province !== here && real.includes(province))
}

/** Points decided here whose message has not reached the licence's own province: whoever handles twice at once does not pass twelve unseen. */
const pointsOnTheirWay = async (db: Db, home: Db, personId: string): Promise<number> => {
  const made = await db.select({ id: violationDecisions.id, points: violationDecisions.points }).from(violationDecisions)
    .where(and(eq(violationDecisions.personId, personId), eq(violationDecisions.state, 'in-force')))
  const arrived = await home.select({ id: pointBookings.decision }).from(pointBookings).where(inArray(pointBookings.decision, made.map(({ id }) => id)))
  const known = new Set(arrived.map(({ id }) => id))
  return made.reduce((sum, { id, points }) => (known.has(id) ? sum : sum + points), 0)
}

/**
 * The driver with the licence, in this province or in another one where the person has records (D4); what another province says is read as it stands. Null:
 * no licence.
 */
export const findDriver = async (db: Db, ctx: Context, personId: string): Promise<Driver | null> => {
  const here = await driverIn(db, ctx, personId)
  if (here) return here
  for (const [province, id] of await ownElsewhere(db, ctx, personId)) {
    const [place] = await placesOf(province)
    const { read } = await provinceHandle(province)
    const onTheirWay = await pointsOnTheirWay(db, read, personId)
    const found = place && (await driverIn(read, { ...ctx, place }, id))
    if (found) return { ...found, points: found.points + onTheirWay }
  }
  return null
}
