import { and, asc, desc, gt, or } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureDevices, captureFiles, violationChanges } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import { civilDate, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { may } from '@/lib/policy/permissions'
import { enterBy } from '@/lib/policy/violations/record-deadlines'
import { findViolationCode, officialNumber } from '@/lib/policy/violations/violation-codes'
import { factorToken, vehicleFactors } from '../look-up/factor-token'
import { query } from '../query'
import { loadCalendar } from '../register/load-calendar'
import type { RecordRow } from '../captures/enter-record'
import { plateHomes } from '../captures/home-of-plate'
import { ruleMomentOf } from '../rule-moment'
import type { Correction } from './record-change'
import { picturesOf } from '../captures/record-pictures'
import { vehicleOfRecord } from '../captures/vehicle-of-record'

export type ChangeView = {
  readonly id: string
  readonly recordId: string
  readonly plate: string
  readonly kind: 'correct' | 'cancel'
  readonly state: 'proposed' | 'approved' | 'refused'
  readonly reason: string
  readonly proposed: Correction | null
  readonly proposedAt: Instant
  readonly isOwn: boolean
  /** Approved, the record goes to another province, where the plate is at home (D4). */
  readonly goesAway: boolean
}

export type OfficeRecord = {
  readonly row: RecordRow
  readonly act: { readonly zh: string; readonly en: string } | null
  readonly number: string | null
  readonly pictures: readonly string[]
  /** As it stands on the device; null: from a file, or from another province. */
  readonly device: string | null
  readonly isFromFile: boolean
  readonly enterBy: CivilDate
  readonly hasVehicle: boolean
  /** B7: from the own file, or of the own vehicle. */
  readonly mayCheck: boolean
  readonly nextId: string | null
  readonly changes: readonly ChangeView[]
}

type HomeOf = Awaited<ReturnType<typeof plateHomes>>
type FoundChange = { readonly change: typeof violationChanges.$inferSelect; readonly plate: string }

/** `proposed` was written as JSON of a correction or of null, which is what the cast states. */
const proposedIn = ({ proposed }: FoundChange['change']): Correction | null => JSON.parse(proposed) as Correction | null

const changeView = (ctx: Context, homeOf: HomeOf, { change, plate }: FoundChange): ChangeView => ({
  id: change.id, recordId: change.violationId, plate, kind: change.kind, state: change.state, reason: open(ctx.keys, 'violation_changes.reason', change.id, change.reasonSealed),
  proposed: proposedIn(change), proposedAt: change.proposedAt, isOwn: change.proposedBy === actorId(ctx.actor),
  goesAway: (homeOf(proposedIn(change)?.plate ?? '')?.province ?? ctx.place.province) !== ctx.place.province,
})

const nextOf = async (db: Db, { place, id, receivedAt }: RecordRow): Promise<string | null> => {
  const waiting = and(eq(violations.place, place), eq(violations.state, 'captured'))
  const [next] = await db.select({ id: violations.id }).from(violations)
    .where(and(waiting, or(gt(violations.receivedAt, receivedAt), and(eq(violations.receivedAt, receivedAt), gt(violations.id, id))))).orderBy(asc(violations.receivedAt), asc(violations.id)).limit(1)
  return next?.id ?? null
}

const isOfOffice = (ctx: Context, row: RecordRow): boolean => row.fromProvince !== null || row.place === ctx.place.code

/** One record as the office sees it, in whatever state. */
export const findOfficeRecord = query({
  name: 'violation.find-office',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ recordId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { recordId } }): Promise<OfficeRecord | null> {
    const [row] = await db.select().from(violations).where(eq(violations.id, recordId))
    if (!row || !isOfOffice(ctx, row)) return null
    const source = row.source ?? ''
    const [device] = await db.select({ number: captureDevices.number }).from(captureDevices).where(eq(captureDevices.id, source))
    const [file] = await db.select({ uploadedBy: captureFiles.uploadedBy }).from(captureFiles).where(eq(captureFiles.id, source))
    const changes = await db.select().from(violationChanges).where(eq(violationChanges.violationId, recordId)).orderBy(desc(violationChanges.proposedAt))
    const vehicle = await vehicleOfRecord(db, row)
    const homeOf = await plateHomes(ctx.place.province)
    const found = findViolationCode(row.code)
    return {
      row, act: found?.act ?? null, number: found && officialNumber(found), pictures: await picturesOf(db, recordId), device: device?.number ?? null, isFromFile: file !== undefined,
      enterBy: enterBy(civilDate(row.receivedAt), await loadCalendar(db), ruleMomentOf(ctx)), hasVehicle: vehicle !== null, nextId: await nextOf(db, row),
      mayCheck: may(ctx.actor, 'violation.check', { province: ctx.place.province, place: row.place, ...(file && { madeBy: file.uploadedBy }), ...(vehicle && { personId: vehicle.ownerId }) }),
      changes: changes.map((change) => changeView(ctx, homeOf, { change, plate: row.plate })),
    }
  },
})

export type FoundRecord = Pick<RecordRow, 'id' | 'plate' | 'plateType' | 'at' | 'road' | 'state' | 'fineFen' | 'points'> & { readonly act: OfficeRecord['act'] }

const plateToken = factorToken('violation.plate', z.strictObject({ plate: z.string() }))

/** A plate as it was typed, as the sealed word that stands in an address for ten minutes (E5). */
export const askForPlate = query({
  name: 'violation.ask-for-plate',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ plate: vehicleFactors.plate }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  run: ({ ctx, input }): Promise<{ readonly token: string }> => Promise.resolve({ token: plateToken.give(ctx, input) }),
})

/** Records of a plate, the newest first, that this office may correct, extend or cancel; null when the time to look is over. */
export const listRecordsOfPlate = query({
  name: 'violation.list-of-plate',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ token: z.string().max(1_000) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { token } }): Promise<{ readonly plate: string; readonly rows: readonly FoundRecord[] } | null> {
    const asked = plateToken.read(ctx, token)
    if (!asked) return null
    const rows = await db.select().from(violations).where(eq(violations.plate, asked.plate)).orderBy(desc(violations.at)).limit(50)
    return {
      plate: asked.plate,
      rows: rows.filter((row) => isOfOffice(ctx, row)).map(({ id, plate, plateType, at, road, state, fineFen, points, code }) => ({ id, plate, plateType, at, road, state, fineFen, points, act: findViolationCode(code)?.act ?? null })),
    }
  },
})

/** Changes that wait for a second person, the oldest first. */
export const listChanges = query({
  name: 'violation.list-changes',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<readonly ChangeView[]> {
    const rows = await db.select({ change: violationChanges, row: violations }).from(violationChanges).innerJoin(violations, eq(violations.id, violationChanges.violationId))
      .where(eq(violationChanges.state, 'proposed')).orderBy(asc(violationChanges.proposedAt)).limit(200)
    const homeOf = await plateHomes(ctx.place.province)
    return rows.filter(({ row }) => isOfOffice(ctx, row)).map(({ change, row }) => changeView(ctx, homeOf, { change, plate: row.plate }))
  },
})
