import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Service, Status } from '@/lib/engine/define-service'
import { isFinal } from '@/lib/engine/transitions'
import { personOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { services } from '@/lib/services/registry'
import { payBy } from '../payments/pay-by'
import { query } from '../query'
import { isOfPresentOwner } from '../violations/record-owner'
import { recordView, type RecordView } from '../violations/record-view'
import { aboutOwnRow } from '../visits/item-level'
import { judge } from './judge'
import { papersOfVehicles, type VehiclePapers } from './list-own-vehicle-papers'
import { vehicleView, type VehicleView } from './list-own-vehicles'
import { loadStanding } from './load-standing'

export type FleetService = {
  readonly code: string
  /** Begun and not ended: it goes on, and a second one would be refused (VEH-18). */
  readonly applicationId: string | null
  /** Why it cannot be begun today; not asked while one is open. */
  readonly problems: readonly Problem[]
}

/** An open record of the vehicle, with what the body may do about it. */
export type FleetRecord = { readonly record: RecordView; readonly services: readonly FleetService[] }

export type FleetVehicleView = VehicleView & {
  readonly records: readonly FleetRecord[]
  readonly papers: VehiclePapers
  readonly services: readonly FleetService[]
  readonly applications: readonly { readonly id: string; readonly number: string; readonly code: string; readonly status: Status; readonly since: Instant; readonly payBy: Instant | null }[]
}

const MOST = 20

const offeredFor = (kind: Service['subject']): readonly Service[] =>
  services.filter(({ channels, subject }) => channels.fleet && subject === kind).toSorted((a, b) => a.code.localeCompare(b.code))

type Filed = typeof applications.$inferSelect
type Of = { readonly kind: 'vehicle' | 'violation'; readonly personId: string; readonly subjectId: string; readonly filed: readonly Filed[] }

/** What is open to bodies for one thing of theirs; null where it is not theirs. */
const servicesFor = async (db: Db, ctx: Context, { kind, personId, subjectId, filed }: Of): Promise<readonly FleetService[] | null> => {
  const standing = await loadStanding(db, ctx, { subject: kind, personId, subjectId })
  return standing && offeredFor(kind).map((service) => {
    const open = filed.find((each) => each.service === service.code && each.subjectId === subjectId && !isFinal(each.status))
    return { code: service.code, applicationId: open?.id ?? null, problems: open ? [] : judge(service, standing) }
  })
}

const openRecordsOf = async (db: Db, ctx: Context, of: Omit<Of, 'kind' | 'subjectId'>, vehicleId: string): Promise<readonly FleetRecord[]> => {
  const rows = await db.select({ row: violations }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(eq(violations.vehicleId, vehicleId), eq(violations.state, 'open'), isOfPresentOwner)).orderBy(desc(violations.at))
  const records: FleetRecord[] = []
  for (const { row } of rows) {
    const record = recordView(ctx, row)
    if (record) records.push({ record, services: (await servicesFor(db, ctx, { ...of, kind: 'violation', subjectId: row.id })) ?? [] })
  }
  return records
}

/** A vehicle registered in the body's own name: what the register says, what was given out, what can be applied for. */
export const findFleetVehicle = query({
  name: 'register.find-fleet-vehicle',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ vehicleId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input: { vehicleId } }): Promise<FleetVehicleView | null> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const [row] = await db.select().from(vehicles).where(and(eq(vehicles.id, vehicleId), eq(vehicles.ownerId, personId), eq(vehicles.stage, 'registered')))
    if (!row) return null
    const filed = await db.select().from(applications)
      .where(and(
        eq(applications.applicantId, personId),
        or(eq(applications.subjectId, vehicleId), inArray(applications.subjectId, db.select({ id: violations.id }).from(violations).where(eq(violations.vehicleId, vehicleId)))),
      )).orderBy(desc(applications.startedAt)).limit(MOST)
    const of = { personId, filed }
    const offered = await servicesFor(db, ctx, { ...of, kind: 'vehicle', subjectId: vehicleId })
    if (!offered) return null
    const records = await openRecordsOf(db, ctx, of, vehicleId)
    const { documents, marks, temporary } = await papersOfVehicles(db, ctx, personId)
    const isOfThis = (paper: { readonly vehicleId: string }) => paper.vehicleId === vehicleId
    return {
      ...vehicleView(ctx, row, records.length),
      papers: { documents: documents.filter(isOfThis), marks: marks.filter(isOfThis), temporary: temporary.filter(isOfThis) },
      services: offered,
      records,
      applications: filed.map((each) => ({ id: each.id, number: each.number, code: each.service, status: each.status, since: each.statusSince, payBy: payBy(each, ctx) })),
    }
  },
})
