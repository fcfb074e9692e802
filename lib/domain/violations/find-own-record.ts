import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { query } from '../query'
import { aboutOwn } from '../visits/item-level'
import { isObjectedTo } from './objected-to'
import { picturesOf } from '../captures/record-pictures'
import { isInReach, RECORD_PARTIES } from './record-reach'
import { recordView, type RecordView } from './record-view'

/** Everything a page of one record shows. */
export type RecordDetail = {
  readonly view: RecordView
  readonly isOwnVehicle: boolean
  readonly plateType: string
  readonly basis: string | null
  readonly position: { readonly latitude: number; readonly longitude: number } | null
  readonly speed: { readonly measured: number; readonly limit: number | null } | null
  readonly isCamera: boolean
  /** Evidence, by id. */
  readonly pictures: readonly string[]
  readonly isObjectedTo: boolean
  readonly enteredOn: CivilDate | null
  /** Last day to handle it; moved on where that was granted (VIO-01). */
  readonly handleBy: CivilDate | null
  /** What it was decided with, where it was. */
  readonly batch: string | null
}

/** One record of a vehicle that was one's own then, or of one that is bound (E07, C01). */
export const findOwnRecord = query({
  name: 'violation.find-own',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ recordId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwn(ctx, 'E07'),
  async run({ db, ctx, input: { recordId } }): Promise<RecordDetail | null> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const [found] = await db.select({ row: violations, parties: RECORD_PARTIES, objected: isObjectedTo }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(eq(violations.id, recordId))
    if (!found || !(await isInReach(db, personId, found.parties))) return null
    const view = recordView(ctx, found.row)
    if (!view) return null
    const { code, plateType, latitude, longitude, speed, speedLimit, origin, enteredOn, handleBy, extendedTo } = found.row
    const [decision] = await db.select({ batch: violationDecisions.batch, personId: violationDecisions.personId }).from(violationDecisions)
      .where(and(eq(violationDecisions.violationId, recordId), eq(violationDecisions.state, 'in-force'))).orderBy(desc(violationDecisions.decidedOn)).limit(1)
    return {
      view, isOwnVehicle: found.parties.ownerId === personId, plateType, basis: findViolationCode(code)?.basis ?? null, isCamera: origin === 'camera', pictures: await picturesOf(db, recordId), isObjectedTo: found.objected === 1, enteredOn,
      position: latitude !== null && longitude !== null ? { latitude, longitude } : null, speed: speed === null ? null : { measured: speed, limit: speedLimit },
      handleBy: extendedTo ?? handleBy, batch: decision?.personId === personId ? decision.batch : null,
    }
  },
})
