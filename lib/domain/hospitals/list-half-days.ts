import { and, asc, gt, lt } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { hospitalHours } from '@/db/province/schema/licence-papers'
import type { Half } from '@/lib/engine/visit'
import type { CivilDate } from '@/lib/kernel/clock'
import { platform } from '../platform'
import { query } from '../query'
import { isNotSuspended } from './visits'

export type HalfDay = { readonly organisationId: string; readonly hospital: string; readonly day: CivilDate; readonly half: Half; readonly free: number }

/** Nobody looks through more. */
const MOST = 40

/** Names stand in the country's register of bodies. */
export const hospitalNames = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (!ids.length) return new Map()
  const { read } = platform().databases.national
  const rows = await read.select({ id: organisations.id, name: organisations.name }).from(organisations).where(inArray(organisations.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The next half-days of the place's listed hospitals that have a place left, the soonest first; a hospital sees its own. */
export const listHalfDays = query({
  name: 'hospital.list-half-days',
  action: 'place.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }): Promise<readonly HalfDay[]> {
    const own = ctx.actor.kind === 'member' ? eq(hospitalHours.organisationId, ctx.actor.organisationId) : undefined
    const rows = await db.select().from(hospitalHours)
      .where(and(eq(hospitalHours.place, ctx.place.code), gt(hospitalHours.day, ctx.today), lt(hospitalHours.booked, hospitalHours.capacity), isNotSuspended, own))
      .orderBy(asc(hospitalHours.day), asc(hospitalHours.organisationId)).limit(MOST)
    const names = await hospitalNames([...new Set(rows.map(({ organisationId }) => organisationId))])
    return rows
      .flatMap(({ organisationId, day, half, capacity, booked }) => {
        const hospital = names.get(organisationId)
        return hospital ? [{ organisationId, hospital, day, half, free: capacity - booked }] : []
      })
      .toSorted((a, b) => a.day.localeCompare(b.day) || b.half.localeCompare(a.half) || a.hospital.localeCompare(b.hospital))
  },
})
