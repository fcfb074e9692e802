import type { Service } from '@/lib/engine/define-service'
import type { OwnApplication } from '@/lib/domain/applications/list-own-applications'
import type { BookingView } from '@/lib/domain/exams/booking-view'
import type { OwnedVehicle } from '@/lib/domain/drivers/list-bindings'
import type { OwnInspection } from '@/lib/domain/inspections/list-own-inspections'
import type { OwnLicence, OwnVehicle } from './own-records'
import { addDays, civilDate, type CivilDate, type Instant } from '@/lib/kernel/clock'

export type OwnTask = {
  readonly kind: 'draft' | 'returned' | 'pay' | 'collect' | 'registerBy' | 'next' | 'licenceExpires' | 'inspectionDue' | 'appointment' | 'markWaits' | 'violationsOpen'
    | 'bindingAsked' | 'banRuns' | 'testOffer' | 'testGiven' | 'testWaits'
  /** Service code, plate or subject of a test it is about. */
  readonly about: string
  readonly path: string
  readonly due: CivilDate | null
}

export type OwnTest = Pick<BookingView, 'id' | 'subject' | 'state' | 'closesAt'> & {
  readonly given: { readonly testOn: CivilDate } | null
  readonly offer: { readonly endsAt: Instant } | null
}

type Records = {
  readonly today: CivilDate
  /** What can be started today. */
  readonly services: readonly Service[]
  readonly applications: readonly (OwnApplication & { readonly registerBy?: CivilDate | null })[]
  readonly licences: readonly OwnLicence[]
  readonly vehicles: readonly OwnVehicle[]
  readonly inspections?: readonly OwnInspection[]
  readonly tests?: readonly OwnTest[]
  /** Own vehicles with their further drivers. */
  readonly owned?: readonly Pick<OwnedVehicle, 'plate' | 'drivers'>[]
  /** How many bans run. */
  readonly bans?: number
}

const SOON = 90

const WAITING = {
  draft: 'draft',
  returned: 'returned',
  'ready-for-collection': 'collect',
} as const satisfies Partial<Record<OwnApplication['status'], OwnTask['kind']>>

const isWaiting = (status: string): status is keyof typeof WAITING => Object.hasOwn(WAITING, status)

/** What a body filed and got back is the body's to mend, not the person's (B20). */
const isMendedByOthers = (services: readonly Service[], { service: { code }, status }: OwnApplication): boolean =>
  status === 'returned' && services.find((service) => service.code === code)?.transitions.submit?.by.includes('applicant') === false

const ofApplication = ({ id, service, status, dueOn, draftUntil, payBy, registerBy }: Records['applications'][number]): OwnTask[] => {
  const path = `applications/${id}`
  if (status === 'approved' && registerBy) return [{ kind: 'registerBy', about: service.code, path, due: registerBy }]
  if (payBy !== null) return [{ kind: 'pay', about: service.code, path: `${path}/pay`, due: civilDate(payBy) }]
  if (!isWaiting(status)) return []
  const editing = status === 'draft' || status === 'returned'
  const due = dueOn ?? (draftUntil === null ? null : civilDate(draftUntil))
  return [{ kind: WAITING[status], about: service.code, path: editing ? `${path}/continue` : path, due }]
}

const byDue = (a: OwnTask, b: OwnTask): number => (a.due ?? '9999').localeCompare(b.due ?? '9999')

/** Services that say of a vehicle that they are its next step, unless one of them is under way. */
const ofVehicles = ({ services, applications, vehicles }: Records): OwnTask[] => {
  const isUnderWay = (code: string) => applications.some(({ service, isFinal }) => service.code === code && !isFinal)
  return services
    .filter(({ code, isNextFor }) => isNextFor && vehicles.some(isNextFor) && !isUnderWay(code))
    .map(({ code, slug }) => ({ kind: 'next', about: code, path: `services/${slug}`, due: null }))
}

/** What is booked, by its day; a mark that waits has none. */
const ofInspection = (each: OwnInspection): OwnTask =>
  each.kind === 'booked'
    ? { kind: 'appointment', about: each.plate, path: `applications/${each.applicationId}`, due: each.day }
    : { kind: 'markWaits', about: each.plate, path: 'vehicles', due: null }

/** A place that is offered, one that is given, and one that is waited for. */
const ofTest = ({ id, subject, state, closesAt, given, offer }: OwnTest): OwnTask[] => {
  const path = `tests/bookings/${id}`
  if (offer) return [{ kind: 'testOffer', about: subject, path: `${path}/offer`, due: civilDate(offer.endsAt) }]
  if (state === 'allotted' && given) return [{ kind: 'testGiven', about: subject, path, due: given.testOn }]
  return state === 'accepted' ? [{ kind: 'testWaits', about: subject, path, due: civilDate(closesAt) }] : []
}

/** VIO-08: drivers who wait for the owner's answer. */
const ofDrivers = ({ plate, drivers }: Pick<OwnedVehicle, 'plate' | 'drivers'>): OwnTask[] =>
  drivers.filter(({ state }) => state === 'asked').map(({ id, answerBy }) => ({ kind: 'bindingAsked', about: plate, path: `drivers/${id}`, due: answerBy }))

/** What waits for the person, the nearest date first (ux.md §2). */
export const tasksOf = (records: Records): OwnTask[] => {
  const { today, services, applications, licences, vehicles, inspections = [], tests = [], owned = [], bans = 0 } = records
  const horizon = addDays(today, SOON)
  const licence = licences.flatMap(({ validTo }): OwnTask[] =>
    validTo !== null && validTo <= horizon ? [{ kind: 'licenceExpires', about: '', path: 'licence', due: validTo }] : [],
  )
  const inspection = vehicles.flatMap(({ stage, plate, inspectionUntil }): OwnTask[] =>
    stage === 'registered' && plate && !inspections.some((each) => each.plate === plate) && inspectionUntil !== null && inspectionUntil <= horizon
      ? [{ kind: 'inspectionDue', about: plate, path: 'vehicles', due: inspectionUntil }]
      : [],
  )
  const violations = vehicles.flatMap(({ plate, openViolations }): OwnTask[] => (plate && openViolations > 0 ? [{ kind: 'violationsOpen', about: plate, path: 'violations', due: null }] : []))
  const banned: OwnTask[] = bans > 0 ? [{ kind: 'banRuns', about: '', path: 'bans', due: null }] : []
  return [...applications.filter((each) => !isMendedByOthers(services, each)).flatMap(ofApplication), ...licence, ...inspection, ...inspections.map(ofInspection), ...violations, ...tests.flatMap(ofTest), ...owned.flatMap(ofDrivers), ...banned, ...ofVehicles(records)].toSorted(byDue)
}
