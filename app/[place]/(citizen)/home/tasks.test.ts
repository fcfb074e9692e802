import { expect, it } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { services } from '@/lib/services/registry'
import { tasksOf } from './tasks'

const application = {
  id: 'app_1', number: '32-2026-000001', place: 'has', service: { code: 'B12', slug: 'replace-driving-licence' }, status: 'draft',
  statusSince: 0, dueOn: null, draftUntil: instantOf('2026-12-20', '10:00'), payBy: null, isFinal: false, subjectLabel: 'C1',
} as const
const nothing = { today: '2026-11-20', services, applications: [], licences: [], vehicles: [] }

it('sorts what waits for the person by its date, a draft leads back into its questions', () => {
  const tasks = tasksOf({
    ...nothing,
    applications: [application, { ...application, id: 'app_2', service: { code: 'B01', slug: 'preselect-plate' }, status: 'approved', draftUntil: null, registerBy: '2026-11-23' }],
  })
  expect(tasks).toEqual([
    { kind: 'registerBy', about: 'B01', path: 'applications/app_2', due: '2026-11-23' },
    { kind: 'draft', about: 'B12', path: 'applications/app_1/continue', due: '2026-12-20' },
  ])
})

it('APP-03: what is to be paid leads to its page, by its last day', () => {
  const payBy = instantOf('2026-11-21', '09:30')
  expect(tasksOf({ ...nothing, applications: [{ ...application, status: 'awaiting-payment', draftUntil: null, payBy }] })).toEqual([
    { kind: 'pay', about: 'B12', path: 'applications/app_1/pay', due: '2026-11-21' },
  ])
})

it('leaves out what waits for the office, and dates further than ninety days', () => {
  expect(tasksOf({ ...nothing, applications: [{ ...application, status: 'submitted' }], licences: [{ validTo: '2027-03-01' }] })).toEqual([])
  expect(tasksOf({ ...nothing, licences: [{ validTo: '2027-02-18' }, { validTo: null }] })).toHaveLength(1)
})

it('a returned application waits for whoever may hand it in again: of B20 that is the school', () => {
  const returned = { ...application, status: 'returned', draftUntil: null } as const
  const filed = { ...returned, service: { code: 'B20', slug: 'file-student-application' } }
  expect(tasksOf({ ...nothing, applications: [returned, filed] }).map(({ kind, about }) => `${kind} ${about}`)).toEqual(['returned B12'])
})

it('PLT-07: the definition leads to the choice of a number for a new car, until one is being chosen', () => {
  const vehicles = [{ stage: 'new', plate: null, inspectionUntil: null, openViolations: 0 }] as const
  const choosing = { ...application, service: { code: 'B01', slug: 'preselect-plate' } }
  expect(tasksOf({ ...nothing, vehicles })).toEqual([{ kind: 'next', about: 'B01', path: 'services/preselect-plate', due: null }])
  expect(tasksOf({ ...nothing, vehicles, applications: [choosing] }).map(({ kind }) => kind)).toEqual(['draft'])
  expect(tasksOf({ ...nothing, vehicles, applications: [{ ...choosing, status: 'withdrawn', isFinal: true }] }).map(({ kind }) => kind)).toEqual(['next'])
})

it('leads from a vehicle with open records to the list of them (E07)', () => {
  const vehicle = { stage: 'registered', plate: '苏H12345', inspectionUntil: null, openViolations: 2 } as const
  expect(tasksOf({ ...nothing, vehicles: [vehicle, { ...vehicle, plate: '苏H12346', openViolations: 0 }] })).toEqual([
    { kind: 'violationsOpen', about: '苏H12345', path: 'violations', due: null },
  ])
})

it('A01: an offered place, a test that is given and one that is waited for lead to the booking', () => {
  const test = { id: 'exb_1', subject: 'K2', state: 'accepted', closesAt: instantOf('2026-11-25', '16:00'), given: null, offer: null } as const
  const tests = [test, { ...test, id: 'exb_2', state: 'allotted', given: { testOn: '2026-12-02' } }, { ...test, id: 'exb_3', state: 'not-allotted', offer: { endsAt: instantOf('2026-11-21', '08:00') } }, { ...test, id: 'exb_4', state: 'passed' }] as const
  expect(tasksOf({ ...nothing, tests })).toEqual([
    { kind: 'testOffer', about: 'K2', path: 'tests/bookings/exb_3/offer', due: '2026-11-21' },
    { kind: 'testWaits', about: 'K2', path: 'tests/bookings/exb_1', due: '2026-11-25' },
    { kind: 'testGiven', about: 'K2', path: 'tests/bookings/exb_2', due: '2026-12-02' },
  ])
})

it('VIO-08, BAN-general: a driver who waits for an answer, and bans that run', () => {
  const driver = { id: 'bnd_1', place: 'has', state: 'asked', boundOn: null, answerBy: '2026-11-27', driver: '喆测试' } as const
  expect(tasksOf({ ...nothing, owned: [{ plate: '苏H12345', drivers: [driver, { ...driver, id: 'bnd_2', state: 'bound' }] }], bans: 2 })).toEqual([
    { kind: 'bindingAsked', about: '苏H12345', path: 'drivers/bnd_1', due: '2026-11-27' },
    { kind: 'banRuns', about: '', path: 'bans', due: null },
  ])
})
