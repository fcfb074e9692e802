import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { parcels } from '@/db/province/schema/production'
import { vehicles } from '@/db/province/schema/register'
import type { Db } from '@/db/handle'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open, sameText } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { command, done, refuse } from '../command'
import { query } from '../query'
import { factorToken, vehicleFactors } from '../look-up/factor-token'
import { lookUpLimit } from '../look-up/look-up-limit'
import { viewsOf, type ParcelEventView, type ParcelView } from './parcel-view'

/** DLV-05: the three things only the owner and who is told by the owner know together. */
const factors = z.strictObject({ plateType: z.string(), plate: z.string(), phone: z.string() })
type Factors = z.output<typeof factors>

const token = factorToken('parcels.look-up', factors)
const mayLookUp = lookUpLimit()
/** What is on its way and what came lately. */
const MOST = 5

const phone = z.string().max(30).transform((text) => parsePhone(text)).refine(({ ok }) => ok, 'phone.invalid').transform((parsed) => (parsed.ok ? parsed.value : ''))

/**
 * Takes the three factors and gives an address for the answer: what they are never stands in it readably. Right and wrong
 * ones are taken alike.
 */
export const askForParcels = command({
  name: 'parcel.look-up',
  action: 'parcel.look-up',
  level: 'province',
  input: z.strictObject({ ...vehicleFactors, phone }),
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ ctx, input }) {
    if (!(await mayLookUp(ctx, input.plateType, input.plate))) return refuse(problem('parcel.looked-up-often'))
    return done({ token: token.give(ctx, input) }, { detail: { plateType: input.plateType } })
  },
})

const labelled = z.object({ phone: z.string() })

const phoneOn = (ctx: Context, { id, recipientSealed }: typeof parcels.$inferSelect): string =>
  labelled.parse(JSON.parse(open(ctx.keys, 'parcels.recipient', id, recipientSealed))).phone

const parcelsFor = async (db: Db, ctx: Context, { plateType, plate: number, phone: given }: Factors) => {
  const [vehicle] = await db.select({ ownerId: vehicles.ownerId }).from(vehicles)
    .where(and(eq(vehicles.plateType, plateType), eq(vehicles.plate, number), eq(vehicles.stage, 'registered')))
  const rows = await db.select({ parcel: parcels }).from(applications).innerJoin(parcels, eq(parcels.applicationId, applications.id))
    .where(eq(applications.applicantId, vehicle?.ownerId ?? '-')).orderBy(desc(parcels.createdAt)).limit(MOST)
  return rows.map(({ parcel }) => parcel).filter((parcel) => sameText(phoneOn(ctx, parcel), given))
}

/** State, places and dates; not what is in it, not whose it is. */
export type FoundParcel = { readonly state: ParcelView['state']; readonly since: Instant; readonly keptUntil: ParcelView['keptUntil']; readonly events: readonly ParcelEventView[] }

/** What an address given by `askForParcels` shows: nothing found reads the same whichever factor is wrong. Null: its time is over. */
export const findAskedParcels = query({
  name: 'parcel.find-asked',
  action: 'parcel.look-up',
  level: 'province',
  input: z.strictObject({ token: z.string().max(600) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { token: given } }): Promise<FoundParcel[] | null> {
    const told = token.read(ctx, given)
    if (!told) return null
    const views = await viewsOf(db, await parcelsFor(db, ctx, told))
    return views.map(({ state, createdAt, keptUntil, events }) => ({ state, since: createdAt, keptUntil, events }))
  },
})
