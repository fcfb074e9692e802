import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { inspectionStations } from '@/db/province/schema/inspections'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, problemsOf, type Command } from '../command'
import { platform } from '../platform'
import { stationOf, stationTarget } from './station'

const MICRO = 1_000_000
const AXES = { east: { least: 73, most: 136, fault: 'station.east' }, north: { least: 3, most: 54, fault: 'station.north' } } as const

const words = (min: number, max: number, missing: string) =>
  z.string().transform((text) => normaliseText(text)).refine((text) => [...text].length >= min && [...text].length <= max, missing)

/** Degrees as people read them off a map; empty stays unknown. */
const degrees = ({ least, most, fault }: (typeof AXES)[keyof typeof AXES]) =>
  z.string().trim().max(20)
    .refine((text) => text === '' || (/^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) >= least && Number(text) <= most), fault)
    .transform((text) => (text === '' ? null : Math.round(Number(text) * MICRO)))

const shown = z.strictObject({
  address: words(5, 100, 'station.address'),
  phone: z.string().trim().refine((text) => /^[\d-]{7,20}$/.test(text), 'station.phone'),
  east: degrees(AXES.east),
  north: degrees(AXES.north),
})

const writeStation = command({
  name: 'inspection.save-station',
  action: 'inspection.plan',
  level: 'province',
  input: z.strictObject({ name: z.string(), address: z.string(), phone: z.string(), east: z.number().nullable(), north: z.number().nullable() }),
  load: async ({ ctx }) => ({ organisationId: stationOf(ctx) }),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { east: eastMicro, north: northMicro, ...rest }, subject: { organisationId } }) {
    const values = { ...rest, eastMicro, northMicro, place: ctx.place.code, updatedAt: ctx.now }
    await tx.insert(inspectionStations).values({ organisationId, ...values })
      .onConflictDoUpdate({ target: inspectionStations.organisationId, set: { ...values, revision: sql`${inspectionStations.revision} + 1` } })
    return done({ organisationId }, { subject: organisationId, detail: { onTheMap: eastMicro !== null && northMicro !== null } })
  },
})

const nameOf = async (organisationId: string): Promise<string> => {
  const { read } = platform().databases.national
  const [row] = await read.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId))
  return row?.name ?? ''
}

/** A station shows where it is and how it is reached; its name is the register's. */
export const saveStation: Command<{ organisationId: string }> = async (ctx, raw, options) => {
  const parsed = shown.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { east, north } = parsed.data
  if ((east === null) !== (north === null)) return { ok: false, problems: [problem('station.one-coordinate', east === null ? 'east' : 'north')] }
  return writeStation(ctx, { ...parsed.data, name: await nameOf(stationOf(ctx)) }, options)
}
