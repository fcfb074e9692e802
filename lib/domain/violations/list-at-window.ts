import { and, asc, gte, lt } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { addDays, instantOf, isCivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { licenceIsThere } from '@/lib/policy/violations/licence-takes-points'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { command, done } from '../command'
import { factorToken, vehicleFactors, vinTail } from '../look-up/factor-token'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { findDriver } from './handling-driver'
import { isOfPresentOwner, isRecordOfOrBound } from './record-owner'
import { recordView, type RecordView } from './record-view'

const factors = z.strictObject({ plateType: z.string(), plate: z.string(), vinTail: z.string(), actOn: z.string() })

const token = factorToken('violations.window', factors)

const ofPerson = (personId: string, ctx: { readonly place: { readonly province: string; readonly code: string } }) => ({ province: ctx.place.province, place: ctx.place.code, personId })

/** Of a record from before the vehicle changed hands, of which its papers say nothing any more; the driver knows it from the notice. */
const actOn = z.string().refine((text) => text === '' || isCivilDate(text), 'date.invalid').default('')

/** The vehicle whose licence lies on the desk; gives an address in which its number does not stand. */
export const lookUpAtWindow = command({
  name: 'violation.look-up-at-window',
  action: 'violation.handle-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40), ...vehicleFactors, vinTail, actOn }),
  load: async () => ({}),
  about: (_subject, { ctx, input: { personId } }) => ofPerson(personId, ctx),
  async run({ ctx, input: { personId, ...told } }) {
    return done({ token: token.give(ctx, told), personId }, { subject: personId, onBehalfOf: personId, detail: { plateType: told.plateType } })
  },
})

/** `refusal`: why the licence takes no points at all, said before anything is chosen. */
export type AtWindow = { readonly held: number | null; readonly refusal: Problem | null; readonly rows: readonly RecordView[] }

const MOST = 50

type Shown = z.output<typeof factors>

/** The vehicle licence is its present owner's, and shows what is. */
const ofPapers = ({ plateType, plate, vinTail: tail }: Shown) =>
  and(eq(vehicles.plateType, plateType), eq(vehicles.plate, plate), eq(vehicles.vinTail, tail), eq(vehicles.stage, 'registered'), isOfPresentOwner)

/** Under the plate of then, whoever has the vehicle now: the buyer does not know that there is one. */
const ofDay = ({ plateType, plate, vinTail: tail, actOn: day }: Shown) =>
  and(eq(violations.plateType, plateType), eq(violations.plate, plate), eq(vehicles.vinTail, tail), gte(violations.at, instantOf(day)), lt(violations.at, instantOf(addDays(day, 1))))

/** Open records a driver at the window may take: of vehicles own then and bound, and of the vehicle that was looked up. */
export const listAtWindow = query({
  name: 'violation.list-at-window',
  action: 'violation.handle-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40), token: z.string().max(600).optional() }),
  about: ({ ctx, input: { personId } }) => ofPerson(personId, ctx),
  async run({ db, ctx, input: { personId, token: given } }): Promise<AtWindow> {
    const told = given === undefined ? null : token.read(ctx, given)
    const shown = told && (told.actOn === '' ? ofPapers(told) : ofDay(told))
    const theirs = isRecordOfOrBound(personId, await boundVehiclesOf(db, personId))
    const rows = await db.select({ record: violations }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
      .where(and(eq(violations.state, 'open'), shown ?? theirs)).orderBy(asc(violations.at), asc(violations.id)).limit(MOST)
    const driver = await findDriver(db, ctx, personId)
    return { held: driver?.points ?? null, refusal: driver && licenceIsThere(driver, ruleMomentOf(ctx)), rows: rows.flatMap(({ record }) => recordView(ctx, record) ?? []) }
  },
})

