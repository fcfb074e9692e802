import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateHolds, plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import type { ChoiceMode } from '@/lib/policy/plate-choice'
import type { Choice } from './choice'

/** Published, filled and past its second: nothing has to run for a segment to open (PLT-14, PLT-17). */
const isOpenHere = and(
  eq(plateSegments.id, plateNumbers.segmentId),
  eq(plateSegments.place, sql.placeholder('place')),
  sql`${plateSegments.state} = 'published'`,
  sql`${plateSegments.filledAt} IS NOT NULL`,
  sql`${plateSegments.releaseAt} <= ${sql.placeholder('now')}`,
)

const thisNumber = and(eq(plateNumbers.plateType, sql.placeholder('plateType')), eq(plateNumbers.number, sql.placeholder('number')))

const takeFree = statement((db) =>
  db
    .update(plateNumbers)
    .set({ state: 'held', holdId: sql`${sql.placeholder('holdId')}`, heldUntil: sql`${sql.placeholder('expiresAt')}` })
    .where(and(thisNumber, eq(plateNumbers.state, 'free'), sql`EXISTS (SELECT 1 FROM ${plateSegments} WHERE ${isOpenHere})`))
    .returning({ segmentId: plateNumbers.segmentId })
    .prepare(),
)

type Wanted = { readonly choice: Choice; readonly number: string; readonly now: number }

/** Takes the number if it is free in an open segment of the office; the row that comes back is the proof. */
export const takeNumber = (tx: Tx, { choice, ...wanted }: Wanted & { readonly holdId: string; readonly expiresAt: number }) =>
  takeFree(tx).get({ ...wanted, place: choice.place, plateType: choice.plateType })

const openNumber = statement((db) =>
  db
    .select({ state: plateNumbers.state, holdId: plateNumbers.holdId, heldUntil: plateNumbers.heldUntil })
    .from(plateNumbers)
    .innerJoin(plateSegments, isOpenHere)
    .where(thisNumber)
    .prepare(),
)

export const numberNow = (tx: Tx, { choice, ...wanted }: Wanted) =>
  openNumber(tx).get({ ...wanted, place: choice.place, plateType: choice.plateType })

const insertRow = statement((db) =>
  db
    .insert(plateHolds)
    .values({
      id: sql.placeholder('id'), applicationId: sql.placeholder('applicationId'), personId: sql.placeholder('personId'),
      vehicleId: sql.placeholder('vehicleId'), place: sql.placeholder('place'), plateType: sql.placeholder('plateType'),
      number: sql.placeholder('number'), segmentId: sql.placeholder('segmentId'), mode: sql.placeholder('mode'),
      state: 'held', pickedAt: sql.placeholder('pickedAt'), expiresAt: sql.placeholder('expiresAt'),
    })
    .onConflictDoNothing()
    .returning({ id: plateHolds.id })
    .prepare(),
)

type NewHold = {
  readonly id: string
  readonly choice: Choice
  readonly number: string
  readonly segmentId: string
  readonly mode: ChoiceMode
  readonly pickedAt: number
  readonly expiresAt: number
}

/** False when a hold of the same person, vehicle or number stands (PLT-08): the unique indexes decide. */
export const insertHold = async (tx: Tx, { id, choice, number, segmentId, mode, pickedAt, expiresAt }: NewHold): Promise<boolean> => {
  const { applicationId, personId, vehicleId, place, plateType } = choice
  const row = { id, applicationId, personId, vehicleId, place, plateType, number, segmentId, mode, pickedAt, expiresAt }
  return (await insertRow(tx).get(row)) !== undefined
}

const columns = {
  id: plateHolds.id,
  applicationId: plateHolds.applicationId,
  number: plateHolds.number,
  state: plateHolds.state,
  expiresAt: plateHolds.expiresAt,
}

const byPerson = statement((db) =>
  db.select(columns).from(plateHolds)
    .where(and(eq(plateHolds.personId, sql.placeholder('personId')), sql`${plateHolds.state} IN ('held','confirmed')`)).prepare(),
)

const byVehicle = statement((db) =>
  db.select(columns).from(plateHolds)
    .where(and(eq(plateHolds.vehicleId, sql.placeholder('vehicleId')), sql`${plateHolds.state} IN ('held','confirmed','registered')`)).prepare(),
)

/** Every hold that occupies this person or this vehicle, each once. */
export const liveHoldsOf = async (tx: Tx, { personId, vehicleId }: Pick<Choice, 'personId' | 'vehicleId'>) => {
  const ofPerson = await byPerson(tx).all({ personId })
  const ofVehicle = await byVehicle(tx).all({ vehicleId })
  return [...ofPerson, ...ofVehicle.filter(({ id }) => !ofPerson.some((each) => each.id === id))]
}
