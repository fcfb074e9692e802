import { z } from 'zod'
import { eq } from '@/db/conditions'
import { violationChanges } from '@/db/province/schema/captures'
import { vehicles } from '@/db/province/schema/register'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import { civilSecond } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import type { Target } from '@/lib/policy/permissions'
import { captureReader } from '@/lib/policy/violations/captured-record'
import { command, done, refuse, type Outcome } from '../command'
import type { RecordRow } from '../captures/enter-record'
import { ruleMomentOf } from '../rule-moment'
import { correctionOf, notNow, sameAs, type Correction } from './record-change'
import { recordOwner } from './record-owner'
import { vehicleOfRecord, type RecordedVehicle } from '../captures/vehicle-of-record'
import { whoseCase } from './whose-case'

const one = {
  recordId: z.string().max(40), revision: z.coerce.number().int(),
  reason: z.string().max(1_000).transform(normaliseText).pipe(z.string().min(1, 'violation-record.reason-missing').max(300, 'violation-record.reason-missing')),
}
const cell = z.string().max(200).transform((text) => text.trim())

/** `punished`: on whom it was decided, in force or not. */
export type RecordSubject = { readonly row: RecordRow; readonly vehicle: RecordedVehicle | null; readonly punished: readonly string[] }

/** The vehicle the record hangs on, registered still or not, with its owner of then; else whichever has its plate. */
const vehicleIn = async (tx: Tx, row: RecordRow): Promise<RecordedVehicle | null> => {
  const [own] = row.vehicleId ? await tx.select({ id: vehicles.id, ownerId: recordOwner, place: vehicles.place }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(eq(violations.id, row.id)) : []
  return own ?? vehicleOfRecord(tx, row)
}

export const loadRecord = async (tx: Tx, recordId: string): Promise<RecordSubject | null> => {
  const [row] = await tx.select().from(violations).where(eq(violations.id, recordId))
  if (!row) return null
  const decisions = await tx.select({ personId: violationDecisions.personId }).from(violationDecisions).where(eq(violationDecisions.violationId, recordId))
  return { row, vehicle: await vehicleIn(tx, row), punished: decisions.map(({ personId }) => personId) }
}

/** What came from another province is the vehicle's own office's. B7: nobody has a hand in the records of the own vehicle, nor in the own decision. */
export const recordTarget = ({ row, vehicle, punished }: RecordSubject, ctx: Context): Target => ({
  province: ctx.place.province, ...(row.fromProvince === null ? { place: row.place } : vehicle && { place: vehicle.place }), ...whoseCase(ctx, [...(vehicle ? [vehicle.ownerId] : []), ...punished]),
})

type Proposal = { readonly kind: 'correct' | 'cancel'; readonly proposed: Correction | null; readonly reason: string; readonly revision: number }

/** One at a time a record, and upon what whoever proposes has seen. */
const propose = async (tx: Tx, ctx: Context, row: RecordRow, { kind, proposed, reason, revision }: Proposal): Promise<Outcome<{ recordId: string }>> => {
  const wrong: Problem | null = notNow(row, kind) ?? (row.revision === revision ? null : problem('violation-record.changed-meanwhile'))
  if (wrong) return refuse(wrong)
  const id = newId('vch', ctx.machineNow)
  const [written] = await tx.insert(violationChanges).values({
    id, violationId: row.id, place: row.place, kind, reasonSealed: seal(ctx.keys, 'violation_changes.reason', id, reason), proposed: JSON.stringify(proposed), revision,
    state: 'proposed', proposedBy: actorId(ctx.actor), proposedAt: ctx.now,
  }).onConflictDoNothing().returning({ id: violationChanges.id })
  if (!written) return refuse(problem('violation-record.change-waits'))
  return done({ recordId: row.id }, { subject: row.id, detail: { change: id, kind } })
}

/** Code, amount, points, place or plate of an open record as they should have been; a colleague decides. */
export const proposeCorrection = command({
  name: 'violation.propose-correction',
  action: 'violation.propose-change',
  level: 'province',
  input: z.strictObject({ ...one, plateType: cell, plate: cell, code: cell, road: cell, fine: cell, points: cell }),
  load: ({ tx, input: { recordId } }) => loadRecord(tx, recordId),
  about: (subject, { ctx }) => recordTarget(subject, ctx),
  async run({ tx, ctx, input: { plateType, plate, code, road, fine, points, reason, revision }, subject: { row } }) {
    const read = captureReader(ctx.now, ruleMomentOf(ctx))({ plateType, plate, code, road, fine, points, at: civilSecond(row.at), speed: '', speedLimit: '' })
    if (!read.ok) return refuse(...read.problems)
    const proposed = correctionOf(read.value)
    return sameAs(row, proposed) ? refuse(problem('violation-record.nothing-changed')) : propose(tx, ctx, row, { kind: 'correct', proposed, reason, revision })
  },
})

/** An open or decided record should not be; a colleague decides. */
export const proposeCancellation = command({
  name: 'violation.propose-cancellation',
  action: 'violation.propose-change',
  level: 'province',
  input: z.strictObject(one),
  load: ({ tx, input: { recordId } }) => loadRecord(tx, recordId),
  about: (subject, { ctx }) => recordTarget(subject, ctx),
  run: ({ tx, ctx, input: { reason, revision }, subject: { row } }) => propose(tx, ctx, row, { kind: 'cancel', proposed: null, reason, revision }),
})
