import { and, count, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { applications } from '@/db/province/schema/applications'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Status } from '@/lib/engine/define-service'
import { isFinal } from '@/lib/engine/transitions'
import { personOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { services } from '@/lib/services/registry'
import { payBy } from '../payments/pay-by'
import { query } from '../query'
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

export type FleetVehicleView = VehicleView & {
  readonly papers: VehiclePapers
  readonly services: readonly FleetService[]
  readonly applications: readonly { readonly id: string; readonly number: string; readonly code: string; readonly status: Status; readonly since: Instant; readonly payBy: Instant | null }[]
}

const MOST = 20

const offered = services.filter(({ channels, subject }) => channels.fleet && subject === 'vehicle').toSorted((a, b) => a.code.localeCompare(b.code))

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
    const standing = row && (await loadStanding(db, ctx, { subject: 'vehicle', personId, subjectId: vehicleId }))
    if (!row || !standing) return null
    const [unsettled] = await db.select({ n: count() }).from(violations).where(and(eq(violations.vehicleId, vehicleId), eq(violations.state, 'open')))
    const filed = await db.select().from(applications)
      .where(and(eq(applications.subjectId, vehicleId), eq(applications.applicantId, personId))).orderBy(desc(applications.startedAt)).limit(MOST)
    const openOf = (code: string) => filed.find(({ service, status }) => service === code && !isFinal(status))?.id ?? null
    const { documents, marks, temporary } = await papersOfVehicles(db, ctx, personId)
    const isOfThis = (paper: { readonly vehicleId: string }) => paper.vehicleId === vehicleId
    return {
      ...vehicleView(ctx, row, unsettled?.n ?? 0),
      papers: { documents: documents.filter(isOfThis), marks: marks.filter(isOfThis), temporary: temporary.filter(isOfThis) },
      services: offered.map((service) => {
        const applicationId = openOf(service.code)
        return { code: service.code, applicationId, problems: applicationId ? [] : judge(service, standing) }
      }),
      applications: filed.map((each) => ({ id: each.id, number: each.number, code: each.service, status: each.status, since: each.statusSince, payBy: payBy(each, ctx) })),
    }
  },
})
