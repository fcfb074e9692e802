import { and, count, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import { sales, vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { statement } from '@/db/statement'
import type { VehicleStanding } from '@/lib/engine/standing'
import type { Context } from '@/lib/kernel/context'
import { scrapDate } from '@/lib/policy/vehicle/scrapping'
import { vehicleLetters } from '@/lib/policy/vehicle/vehicle-letters'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { isOfPresentOwner } from '../violations/record-owner'
import { ruleMomentOf } from '../rule-moment'

type Row = typeof vehicles.$inferSelect

const vehicleOf = statement((db) =>
  db
    .select({ vehicle: vehicles, ownerKind: people.kind })
    .from(vehicles)
    .innerJoin(people, eq(people.id, vehicles.ownerId))
    .where(and(eq(vehicles.id, sql.placeholder('id')), eq(vehicles.ownerId, sql.placeholder('personId'))))
    .prepare(),
)

/** What a former owner left open is that owner's to settle. */
const openViolationsOf = statement((db) =>
  db.select({ n: count() }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(eq(violations.vehicleId, sql.placeholder('id')), eq(violations.state, 'open'), isOfPresentOwner)).prepare(),
)

const chosenPlate = statement((db) =>
  db.select({ id: plateHolds.id }).from(plateHolds)
    .where(and(eq(plateHolds.vehicleId, sql.placeholder('id')), sql`${plateHolds.state} IN ('confirmed','registered')`)).limit(1).prepare(),
)

const acceptedSale = statement((db) =>
  db.select({ organisationId: sales.organisationId }).from(sales).where(and(eq(sales.vin, sql.placeholder('vin')), eq(sales.state, 'accepted'))).prepare(),
)

const platesIssued = statement((db) =>
  db.select({ n: count() }).from(temporaryPlates).where(and(eq(temporaryPlates.vin, sql.placeholder('vin')), eq(temporaryPlates.state, 'issued'))).prepare(),
)

/** The register of accidents is another authority's: what is known of it here is the letter it set (standards.md §10). */
const openAccidentsOf = ({ status }: Row): number => (status.includes('I') ? 1 : 0)

/** Which lines of the scrapping table ask for more than the register knows are judged by the ordinary line. */
const scrapLastDayOf = ({ registeredOn, inspectionUntil, ...row }: Row, at: RuleMoment) =>
  registeredOn === null ? null : scrapDate({ ...row, registeredOn, exemptionLostOn: null, singleCylinder: false, carriesLoad: false, containerTrailer: false }, inspectionUntil, at)

/** The letters of a vehicle on this day, by register and law. */
export const lettersOf = (ctx: Context, row: Row, openViolations: number): string => {
  const at = ruleMomentOf(ctx)
  return vehicleLetters(
    { setLetters: row.status, inspectionUntil: row.inspectionUntil, scrapLastDay: scrapLastDayOf(row, at)?.lastDay ?? null, openViolations, openAccidents: openAccidentsOf(row) },
    ctx.today,
  )
}

/** Everything the register and the law say of a vehicle today; null when it is not this person's. */
export const loadVehicleStanding = async (db: Db, ctx: Context, personId: string, id: string): Promise<VehicleStanding | null> => {
  const found = await vehicleOf(db).get({ id, personId })
  if (!found) return null
  const { vehicle: row, ownerKind } = found
  const { plateType, plate, vin, stage, status, invoiceOn, use, vehicleType, seats, registeredOn, manufacturedOn, inspectionUntil, taxPaidUntil } = row
  const openViolations = (await openViolationsOf(db).get({ id }))?.n ?? 0
  return {
    kind: 'vehicle', id, plateType, plate, vin, stage, status, ownerKind, invoiceOn, use, openViolations,
    hasChosenPlate: (await chosenPlate(db).get({ id })) !== undefined,
    letters: lettersOf(ctx, row, openViolations), vehicleType, seats, registeredOn, manufacturedOn, inspectionUntil,
    insuredUntil: row.insuranceUntil, taxPaidUntil, openAccidents: openAccidentsOf(row),
    // No authority reports it to the register yet, so the exemption is lost to nobody (VEH-04).
    exemptionLostOn: null,
    isAtHome: row.place === ctx.place.code,
    soldBy: (await acceptedSale(db).get({ vin }))?.organisationId ?? null,
    temporaryPlates: (await platesIssued(db).get({ vin }))?.n ?? 0,
  }
}
