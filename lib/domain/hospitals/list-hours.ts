import { and, asc, gte } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { hospitalHours } from '@/db/province/schema/licence-papers'
import type { Half } from '@/lib/engine/visit'
import { query } from '../query'

type Places = { readonly capacity: number; readonly booked: number }
export type DayHours = { readonly day: string } & Readonly<Record<Half, Places>>

/** Two halves of some two months. */
const MOST = 130
const NONE: Places = { capacity: 0, booked: 0 }

/** A hospital's own days from today on: places and what is taken of them. */
export const listHours = query({
  name: 'hospital.list-hours',
  action: 'examination.enter',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, ...(ctx.actor.kind === 'member' && { organisationId: ctx.actor.organisationId }) }),
  async run({ db, ctx }): Promise<readonly DayHours[]> {
    if (ctx.actor.kind !== 'member') return []
    const own = and(eq(hospitalHours.organisationId, ctx.actor.organisationId), gte(hospitalHours.day, ctx.today))
    const rows = await db.select().from(hospitalHours).where(own).orderBy(asc(hospitalHours.day)).limit(MOST)
    const placesAt = (day: string, half: Half): Places => rows.find((row) => row.day === day && row.half === half) ?? NONE
    return [...new Set(rows.map(({ day }) => day))].map((day) => ({ day, morning: placesAt(day, 'morning'), afternoon: placesAt(day, 'afternoon') }))
  },
})
