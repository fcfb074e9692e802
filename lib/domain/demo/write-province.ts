import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Handle, Tx } from '@/db/handle'
import { staffMembers, type organisationsWithMembers } from '@/db/national/seed/account-rows'
import { absenceRows } from '@/db/province/seed/absence-rows'
import { bankKeyRow, bankRow } from '@/db/province/seed/bank-rows'
import { calendarRows } from '@/db/province/seed/calendar-rows'
import { captureDeviceRows } from '@/db/province/seed/capture-rows'
import { certificateRows, licenceDocumentRow, licenceRow, pointBookingRows } from '@/db/province/seed/licence-rows'
import { examExaminerRows, examLimitRows, examRouteRows, examSiteRows, examVehicleRows } from '@/db/province/seed/exam-rows'
import { learnerRow, trainingHourRows } from '@/db/province/seed/learner-rows'
import { fleetPersonRow, fleetVehicleRows, fleetViolationRows } from '@/db/province/seed/fleet-rows'
import { hospitalHourRows } from '@/db/province/seed/hospital-rows'
import { officeRows } from '@/db/province/seed/office-rows'
import { personRow } from '@/db/province/seed/people-rows'
import { saleRow } from '@/db/province/seed/sale-rows'
import { numberRow, segmentRow } from '@/db/province/seed/segment-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import { sheetStockRows } from '@/db/province/seed/sheet-stock-rows'
import { laneRows, slotRows, stationRow } from '@/db/province/seed/station-rows'
import { seedTerminals } from '@/db/province/seed/terminal-rows'
import { newVehicleRow, registeredVehicleRow, vehicleDocumentRows, type Keeping } from '@/db/province/seed/vehicle-rows'
import { boundDriverRow } from '@/db/province/seed/driver-rows'
import { violationDecisionRows, violationRow, type Recorded } from '@/db/province/seed/violation-rows'
import { captureDevices } from '@/db/province/schema/captures'
import { examExaminers, examRoutes, examSiteLimits, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { hospitalHours, learners, medicalCertificates, trainingHours } from '@/db/province/schema/licence-papers'
import { intendedPenalties, intendedPenaltyRecords } from '@/db/province/schema/intended-penalties'
import { inspectionLanes, inspectionSlots, inspectionStations } from '@/db/province/schema/inspections'
import { bankKeys, banks } from '@/db/province/schema/payments'
import { calendarDays, offices, people } from '@/db/province/schema/people'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { licenceDocuments, licences, sales, vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import { terminals } from '@/db/province/schema/terminals'
import { sheetStocks, vehicleDocuments } from '@/db/province/schema/vehicle-papers'
import type { DemoPerson } from './demo-person'
import { segmentPlans, type SegmentScale } from './segment-plans'
import { writeRows } from './write-rows'

type Organisations = ReturnType<typeof organisationsWithMembers>

/** How many people of the place stand already; kept in the transaction that writes them. */
const countName = (place: string): string => `demo.people.${place}`

export const peopleStanding = async (handle: Handle, place: string): Promise<number> => {
  const [row] = await handle.read.select().from(settings).where(eq(settings.name, countName(place)))
  return Number(row?.value ?? 0)
}

/** The operator of one of the organisations of a kind. */
const memberOf = (organisations: Organisations, of: 'DLR' | 'HOS' | 'DS', turn: number) => {
  const known = organisations.filter(({ kind }) => kind === of)
  const found = known[turn % known.length]
  const operator = found?.members[1]
  if (!found || !operator) throw new Error(`the demo has no organisation ${of}`)
  return { organisationId: found.organisation.id, operatorId: operator.row.id }
}

const dealerFor = (organisations: Organisations, index: number) => memberOf(organisations, 'DLR', Math.floor(index / 10))

/** What the examples need of the vehicles of their people. */
const keepingOf = ({ kind }: DemoPerson): Keeping => (kind === 'vehicle-owner' ? 'mark-due' : kind === 'minibus-owner' ? 'minibus' : 'any')

const recordedOf = (kind: DemoPerson['kind']): Recorded => {
  if (kind === 'recorded-owner') return 'open'
  return kind === 'vehicle-owner' || kind === 'minibus-owner' ? 'settled' : 'any'
}

const writeLicences = async (tx: Tx, terms: SeedTerms, holders: readonly DemoPerson[]): Promise<void> => {
  const licensed = holders.map(({ person, kind }) => ({ person, kind, licence: licenceRow(terms, person, kind) }))
  await writeRows(tx, licences, licensed.map(({ licence }) => licence))
  await writeRows(tx, licenceDocuments, licensed.map(({ licence }) => licenceDocumentRow(terms, licence)))
  await writeRows(tx, pointBookings, licensed.flatMap(({ licence, kind }) => pointBookingRows(terms, licence, kind)))
}

const writePeople = async (tx: Tx, terms: SeedTerms, all: readonly DemoPerson[], organisations: Organisations): Promise<void> => {
  await writeRows(tx, people, all.map(({ person }) => personRow(terms, person)))
  const registered = all.filter(({ hasVehicle }) => hasVehicle).map((each) => ({ ...each, vehicle: registeredVehicleRow(terms, each.person, keepingOf(each)) }))
  await writeRows(tx, vehicles, registered.map(({ vehicle }) => vehicle))
  await writeRows(tx, vehicleDocuments, registered.flatMap(({ vehicle }) => vehicleDocumentRows(terms, vehicle)))
  const recorded = registered.map(({ person, kind, vehicle }) => ({ person, record: violationRow(terms, vehicle, person.index, recordedOf(kind)) }))
  await writeRows(tx, violations, recorded.map(({ record }) => record))
  await writeRows(tx, violationDecisions, recorded.flatMap(({ person, record }) => violationDecisionRows(terms, person.id, person.index, record)))
  const owned = registered.find(({ isShown, kind }) => isShown && kind === 'vehicle-owner')
  const driver = all.find(({ isShown, kind }) => isShown && kind === 'large-class-holder')
  await writeRows(tx, vehicleDrivers, owned && driver ? [boundDriverRow(terms, owned.vehicle, driver.person.id)] : [])
  const overdue = registered.map(({ person, vehicle }) => absenceRows(terms, vehicle, person.index))
  await writeRows(tx, violations, overdue.flatMap(({ records }) => records))
  await writeRows(tx, intendedPenalties, overdue.flatMap(({ penalties }) => penalties))
  await writeRows(tx, intendedPenaltyRecords, overdue.flatMap(({ listed }) => listed))
  const bought = all.filter(({ hasNewCar }) => hasNewCar).map(({ person }) => ({ person, vehicle: newVehicleRow(terms, person) }))
  await writeRows(tx, vehicles, bought.map(({ vehicle }) => vehicle))
  await writeRows(tx, sales, bought.map(({ person, vehicle }) => saleRow(terms, person, vehicle, dealerFor(organisations, person.index))))
  await writeLicences(tx, terms, all.filter(({ hasLicence }) => hasLicence))
  const hospital = memberOf(organisations, 'HOS', 0)
  const school = memberOf(organisations, 'DS', 0).organisationId
  const learning = all.filter(({ kind }) => kind === 'learner' || kind === 'booked-learner')
  await writeRows(tx, learners, learning.map(({ person, isBeginner }) => learnerRow(terms, person, school, isBeginner)))
  await writeRows(tx, trainingHours, learning.flatMap(({ person, isBeginner }) => trainingHourRows(terms, person, isBeginner)))
  await writeRows(tx, medicalCertificates, all.flatMap(({ person, kind }) => certificateRows(terms, person, kind, hospital)))
}

const writeSegments = async (tx: Tx, terms: SeedTerms, scale: SegmentScale): Promise<void> => {
  const planner = staffMembers(terms, '').find(({ role }) => role === 'planner')
  for (const plan of segmentPlans(terms, scale)) {
    const segment = segmentRow(terms, plan, planner?.row.id ?? 'demo')
    await writeRows(tx, plateSegments, [segment])
    await writeRows(tx, plateNumbers, plan.numbers.map((number, ordinal) => numberRow(segment, number, ordinal)))
  }
}

const writeStations = async (tx: Tx, terms: SeedTerms, organisations: Organisations): Promise<void> => {
  const stations = organisations.filter(({ kind }) => kind === 'INSP').map(({ organisation }) => ({ organisationId: organisation.id, name: organisation.name }))
  await writeRows(tx, inspectionStations, stations.map((station, nth) => stationRow(terms, station, nth)))
  const lanes = stations.flatMap((station, nth) => laneRows(terms, station, nth))
  await writeRows(tx, inspectionLanes, lanes)
  await writeRows(tx, inspectionSlots, lanes.flatMap((lane) => slotRows(terms, lane)))
}

/** Numbers of their records, beyond those of people. */
const FLEET_RECORDS = 900_000

/** Bodies that own vehicles themselves. */
const writeFleets = async (tx: Tx, terms: SeedTerms, organisations: Organisations): Promise<void> => {
  const bodies = organisations.map(({ kind, organisation, members }) => ({ kind, name: organisation.name, number: organisation.number, phone: members[1]?.phone ?? '' }))
  await writeRows(tx, people, bodies.flatMap((body) => fleetPersonRow(terms, body)))
  const fleet = bodies.flatMap((body) => fleetVehicleRows(terms, body))
  await writeRows(tx, vehicles, fleet)
  await writeRows(tx, vehicleDocuments, fleet.flatMap((vehicle) => vehicleDocumentRows(terms, vehicle)))
  // Fines of bodies, so that there is something to pay: every other vehicle of those whose turn it is to owe one.
  const recorded = fleet.filter((_, n) => n % 2 === 0).map((vehicle, n) => ({ vehicle, index: FLEET_RECORDS + 4 * n + 1 })).map(({ vehicle, index }) => ({ vehicle, index, record: violationRow(terms, vehicle, index) }))
  await writeRows(tx, violations, recorded.map(({ record }) => record))
  await writeRows(tx, violationDecisions, recorded.flatMap(({ vehicle, index, record }) => violationDecisionRows(terms, vehicle.ownerId, index, record)))
  await writeRows(tx, violations, bodies.flatMap((body) => fleetViolationRows(terms, body)))
}

/** What a place has before anybody lives there. */
const writeGround = async (tx: Tx, terms: SeedTerms, scale: SegmentScale, organisations: Organisations): Promise<void> => {
  await writeRows(tx, calendarDays, calendarRows)
  await writeRows(tx, offices, officeRows(terms))
  await writeRows(tx, terminals, seedTerminals(terms).map(({ row }) => row))
  await writeRows(tx, hospitalHours, hospitalHourRows(terms, memberOf(organisations, 'HOS', 0).organisationId))
  await writeStations(tx, terms, organisations)
  await writeFleets(tx, terms, organisations)
  await writeRows(tx, sheetStocks, sheetStockRows(terms, organisations.filter(({ kind }) => kind === 'DLR').map(({ organisation }) => organisation.id)))
  await writeRows(tx, examSites, examSiteRows(terms))
  await writeRows(tx, examSiteLimits, examLimitRows(terms))
  await writeRows(tx, examVehicles, examVehicleRows(terms))
  await writeRows(tx, examRoutes, examRouteRows(terms))
  await writeRows(tx, examExaminers, examExaminerRows(terms))
  await writeRows(tx, captureDevices, captureDeviceRows(terms))
  await writeRows(tx, banks, [bankRow(terms)])
  await writeRows(tx, bankKeys, [bankKeyRow(terms)])
  await writeSegments(tx, terms, scale)
}

/** One transaction a place: it stands whole or not at all. */
export const writeProvince = (
  handle: Handle,
  terms: SeedTerms,
  content: { readonly people: readonly DemoPerson[]; readonly from: number; readonly organisations: Organisations; readonly scale: SegmentScale },
): Promise<void> =>
  handle.write(async (tx) => {
    if (content.from === 0) await writeGround(tx, terms, content.scale, content.organisations)
    await writePeople(tx, terms, content.people, content.organisations)
    const value = String(content.from + content.people.length)
    await tx.insert(settings).values({ name: countName(terms.place.code), value }).onConflictDoUpdate({ target: settings.name, set: { value } })
  })
