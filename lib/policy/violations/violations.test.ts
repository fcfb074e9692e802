import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantOf } from '@/lib/kernel/clock'
import { calendarFrom } from '../days'
import { LICENCE_STATUSES } from '../licences'
import { pointsHeld, pointsLeft, markCrossed, type BookedDecision } from './booked-points'
import { answerBindingBy, bindingBanUntil, bindingOutlook, bindingRefusal, isBoundTooOften, refusalHasPassed, unboundWithin, type DriverToBind, type VehicleToBind } from './bound-drivers'
import { pointsForFatigue, pointsForFlight, pointsForLoad, pointsForOverdueInspection, pointsForPassengers, pointsForSpeed } from './degrees'
import { daysLate, dueOn, payFineBy, surchargeFor, surchargeStopsOn } from './late-payment'
import { batchRefusal, type HandledRecord } from './online-handling'
import { absenceStage, enterBy, extendedTo, handleBy, notifyBy, objectionDecidedBy, penaltyIsIntended, publicUntil, statementUntil } from './record-deadlines'
import { recordProblem } from './record-entry'
import { windowRefusal } from './window-handling'
import { findViolationCode, officialNumber, possiblePoints, VIOLATION_CODES } from './violation-codes'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const
const calendar = calendarFrom([])

const codeOf = (code: string) => {
  const found = findViolationCode(code)
  if (!found) throw new Error(`no code ${code}`)
  return found
}

describe('the table of codes (standards.md §15)', () => {
  test('114 rows, 103 with verified numbers, 41 for the simple procedure of 2015 at the example amounts', () => {
    const record = { id: 'vio', vehicleId: 'veh', actOn: '2026-11-01', isCamera: true, isAccident: false, isObjectedTo: false, plateType: '02', vehicle: 'own', isCovered: true, isBanned: false } as const
    const online = VIOLATION_CODES.filter((row) => row.capture !== 'on-site' && row.exampleFen !== null &&
      possiblePoints(row, '2023-01-01').every((points) => batchRefusal([{ ...record, fineFen: row.exampleFen ?? 0, points }], { letters: 'A', points: 0, validTo: null }, then) === null))
    expect([VIOLATION_CODES.length, VIOLATION_CODES.filter(({ isOfficial }) => isOfficial).length, online.length]).toEqual([114, 103, 41])
  })
  test('each code stands once, and its example lies within the range of the law', () => {
    expect(new Set(VIOLATION_CODES.map(({ code }) => code)).size).toBe(VIOLATION_CODES.length)
    for (const { code, fine, exampleFen } of VIOLATION_CODES) {
      if (fine && exampleFen !== null) expect([code, fine.leastFen <= exampleFen && exampleFen <= fine.mostFen, exampleFen % 100]).toEqual([code, true, 0])
    }
  })
  test('only values of their time (PTS-02)', () => {
    for (const row of VIOLATION_CODES) {
      expect([0, 1, 2, 3, 6, 12], row.code).toEqual(expect.arrayContaining([...possiblePoints(row, '2022-03-31')]))
      expect([0, 1, 3, 6, 9, 12], row.code).toEqual(expect.arrayContaining([...possiblePoints(row, '2022-04-01')]))
    }
  })
  test.each([
    ['1344', '2022-03-31', [3]], ['1344', '2022-04-01', [1]], ['1223', '2022-03-31', [2]], ['1223', '2022-04-01', [3]], ['1613', '2022-03-31', [12]], ['1613', '2022-04-01', [9]],
    ['1109', '2022-03-31', [1]], ['1109', '2022-04-01', [0]], ['1636', '2023-01-01', [3, 6]], ['1702', '2023-01-01', []], ['1625', '2012-01-01', [6]],
  ])('%s on %s: %j', (code, on, points) => expect(possiblePoints(codeOf(code), on)).toEqual(points))
  test('a fifth character refines a national number and nothing else', () => {
    expect(findViolationCode('1352A')?.code).toBe('1352')
    expect([findViolationCode('P-LANE-HA'), findViolationCode('135'), findViolationCode('1352AB'), findViolationCode('9999')]).toEqual([null, null, null, null])
  })
  test('a number of our own never shows as official', () => {
    for (const row of VIOLATION_CODES) expect(officialNumber(row)).toBe(row.code.startsWith('P-') ? null : row.code)
  })
})

describe('points by degree (standards.md §16)', () => {
  test.each([
    ['car 132 in 120, fast', 132, 120, false, true, 0], ['car 144 in 120, fast', 144, 120, false, true, 6], ['car 143 in 120, fast', 143, 120, false, true, 0],
    ['car 180 in 120, fast', 180, 120, false, true, 12], ['car 72 in 60', 72, 60, false, false, 3], ['car 90 in 60', 90, 60, false, false, 6],
    ['truck 66 in 60', 66, 60, true, false, 1], ['truck 100 in 100, fast', 100, 100, true, true, 0], ['truck 101 in 100, fast', 101, 100, true, true, 6],
    ['truck 120 in 100, fast', 120, 100, true, true, 12], ['truck 65 in 60', 65, 60, true, false, 0], ['truck 90 in 60', 90, 60, true, false, 9],
  ])('%s', (_, speed, limit, isHeavy, isFastRoad, points) => expect(pointsForSpeed({ speed, limit, isHeavy, isFastRoad })).toBe(points))
  test.each([['school-or-coach', 48, 40, 12], ['school-or-coach', 47, 40, 6], ['seven-seats-or-more', 9, 7, 6], ['fewer-seats', 6, 5, 3], ['fewer-seats', 5, 5, 0], ['fewer-seats', 10, 5, 12]] as const)(
    '%s with %i of %i: %i', (vehicle, carried, allowed, points) => expect(pointsForPassengers(vehicle, carried, allowed)).toBe(points))
  test.each([[1_000, 1_000, 0], [1_001, 1_000, 1], [1_299, 1_000, 1], [1_300, 1_000, 3], [1_499, 1_000, 3], [1_500, 1_000, 6]])('%i kg of %i: %i', (mass, most, points) =>
    expect(pointsForLoad(mass, most)).toBe(points))
  test('fatigue, inspection and flight', () => {
    expect([pointsForFatigue('coach-or-dangerous-goods'), pointsForFatigue('goods'), pointsForFatigue('other')]).toEqual([9, 3, 0])
    expect([pointsForOverdueInspection('coach-or-dangerous-goods'), pointsForOverdueInspection('other')]).toEqual([3, 1])
    expect([pointsForFlight('injury-or-death'), pointsForFlight('damage-or-slight-injury')]).toEqual([12, 6])
  })
  test('more speed is never fewer points, and a heavy vehicle never gets fewer', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 0, max: 250 }), fc.boolean(), (limit, speed, isFastRoad) => {
      const points = (at: number, isHeavy: boolean) => pointsForSpeed({ speed: at, limit, isHeavy, isFastRoad })
      expect(points(speed + 1, true)).toBeGreaterThanOrEqual(points(speed, true))
      expect(points(speed + 1, false)).toBeGreaterThanOrEqual(points(speed, false))
      expect(points(speed, true)).toBeGreaterThanOrEqual(points(speed, false))
    }))
  })
})

describe('late payment (VIO-17 to VIO-19, DAY-06)', () => {
  const payBy = payFineBy('2025-03-03', now)
  test('fifteen calendar days after service, holiday or not', () => expect([payBy, payFineBy('2025-09-20', now)]).toEqual(['2025-03-18', '2025-10-05']))
  test.each([
    [20_000, '2025-03-18', 20_000], [20_000, '2025-03-19', 20_600], [20_000, '2025-03-28', 26_000], [15_000, '2025-03-28', 19_500],
    [20_000, '2025-04-20', 39_800], [20_000, '2025-04-21', 40_000], [20_000, '2025-12-31', 40_000], [5_000, '2025-03-01', 5_000],
  ])('%i fen paid on %s: %i', (fine, on, total) => expect(dueOn(fine, payBy, on, now).totalFen).toBe(total))
  test('the surcharge reaches the fine on the 34th day', () => expect([surchargeStopsOn(payBy, now), daysLate(payBy, '2025-04-21')]).toEqual(['2025-04-21', 34]))
  test('never negative, never above the fine, exact in fen, and more with each day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -400, max: 400 }), (yuan, days) => {
      const on = addDays(payBy, days)
      const surcharge = surchargeFor(yuan * 100, payBy, on, now)
      expect(Number.isInteger(surcharge) && surcharge >= 0 && surcharge <= yuan * 100).toBe(true)
      expect(surchargeFor(yuan * 100, payBy, addDays(on, 1), now)).toBeGreaterThanOrEqual(surcharge)
    }))
  })
})

describe('points of a cycle (PTS-01 to PTS-06)', () => {
  const first = '2019-06-18'
  const decided = (decidedOn: string, points: number, paidOn: string | null): BookedDecision => ({ decidedOn, points, fineFen: 20_000, payBy: payFineBy(decidedOn, now), paidOn })
  const unpaid3 = decided('2025-05-20', 3, null)
  const paid6 = decided('2025-06-01', 6, '2025-06-03')
  test.each([
    ['running', '2025-06-17', [unpaid3, paid6], 9],
    ['the overdue three move', '2025-06-18', [unpaid3, paid6], 3],
    ['once', '2026-06-18', [unpaid3, paid6], 0],
    ['paid after the end they have moved all the same', '2025-07-01', [{ ...unpaid3, paidOn: '2025-06-20' }, paid6], 3],
    ['pay day on the last day of the cycle', '2025-06-18', [decided('2025-06-02', 3, null)], 0],
    ['pay day on the day before', '2025-06-18', [decided('2025-06-01', 3, null)], 3],
    ['a warning moves nothing', '2025-06-18', [{ ...unpaid3, fineFen: 0 }], 0],
    ['not yet decided', '2025-05-19', [unpaid3], 0],
    ['twelve stay over the end', '2025-08-01', [decided('2025-05-20', 6, '2025-05-21'), paid6], 12],
  ])('%s', (_, on, decisions, points) => expect(pointsHeld(decisions, [], first, on, now)).toBe(points))
  test('in 2015, and for cycles that ended before 2022-04-01, any unpaid fine moves all', () => {
    expect(pointsHeld([unpaid3, paid6], [], first, '2025-06-18', then)).toBe(9)
    expect(pointsHeld([decided('2021-06-10', 3, null), decided('2021-01-10', 6, '2021-01-11')], [], first, '2021-06-18', now)).toBe(9)
  })
  test('education clears what was booked until then (PTS-05)', () => {
    const full = [decided('2025-02-01', 6, '2025-02-02'), decided('2025-02-03', 6, '2025-02-04')]
    expect(pointsHeld([...full, decided('2025-04-01', 1, '2025-04-02')], ['2025-03-01'], first, '2025-05-01', now)).toBe(1)
  })
  test('never negative, never more than was booked, and in whatever order', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays('2022-07-01', n))
    const decision = fc.record({ on: day, points: fc.constantFrom(0, 1, 3, 6, 9, 12), paid: fc.option(fc.integer({ min: 0, max: 400 })) })
      .map(({ on, points, paid }) => decided(on, points, paid === null ? null : addDays(on, paid)))
    fc.assert(fc.property(fc.array(decision, { maxLength: 8 }), day, (decisions, on) => {
      const held = pointsHeld(decisions, [], first, on, now)
      expect(held).toBeGreaterThanOrEqual(0)
      expect(held).toBeLessThanOrEqual(decisions.reduce((sum, { points }) => sum + points, 0))
      expect(pointsHeld(decisions.toReversed(), [], first, on, now)).toBe(held)
      expect(pointsHeld(decisions.map((each) => ({ ...each, paidOn: each.decidedOn })), [], first, on, now)).toBeLessThanOrEqual(held)
    }))
  })
  test('what is left, and the mark a booking crosses (PTS-06, F37)', () => {
    expect([pointsLeft(5, now), pointsLeft(14, now)]).toEqual([7, 0])
    expect([markCrossed(5, 1), markCrossed(5, 6), markCrossed(6, 1), markCrossed(0, 12)]).toEqual([6, 11, null, 11])
  })
})

describe('handling online (VIO-02 to VIO-06)', () => {
  const record = (id: string, points: number, fineFen = 10_000, more: Partial<HandledRecord> = {}): HandledRecord =>
    ({ id, vehicleId: 'veh', actOn: '2026-11-01', isCamera: true, isAccident: false, isObjectedTo: false, plateType: '02', vehicle: 'own', isCovered: true, isBanned: false, fineFen, points, ...more })
  const judged = (records: readonly HandledRecord[], held = 0, letters = 'A', at: typeof now | typeof then = now) => {
    const refused = batchRefusal(records, { letters, points: held, validTo: '2026-11-10' }, at)
    return refused && [refused.recordId, refused.problem.code]
  }
  test.each([
    ['200 yuan in 2015', [record('a', 3, 20_000)], 0, then, ['a', 'violation.fine-too-high']],
    ['200 yuan now', [record('a', 3, 20_000)], 0, now, null],
    ['150 yuan in 2015', [record('a', 3, 15_000)], 0, then, null],
    ['6 held and 3 + 3', [record('a', 3), record('b', 3)], 6, now, ['b', 'violation.points-too-many']],
    ['6 held and 3 + 1', [record('a', 3), record('b', 1)], 6, now, null],
    ['11 held and one more', [record('a', 1)], 11, now, ['a', 'violation.points-too-many']],
    ['100 and 200 yuan together in 2015', [record('a', 0), record('b', 0, 20_000)], 0, then, ['b', 'violation.fine-too-high']],
  ] as const)('%s', (_, records, held, at, answer) => expect(judged(records, held, 'A', at)).toEqual(answer))
  test.each([
    [{ isCamera: false }, 'violation.not-a-camera-record'], [{ isAccident: true }, 'violation.not-a-camera-record'], [{ isObjectedTo: true }, 'violation.objected-to'],
    [{ isCovered: false }, 'violation.class-too-small'], [{ vehicle: 'none' }, 'violation.not-bound'], [{ vehicle: 'bound', plateType: '01' }, 'violation.plate-type'], [{ isBanned: true }, 'violation.vehicle-banned'],
  ] as const)('%j: %s', (more, code) => expect(judged([record('a', 0, 5_000, more)])).toEqual(['a', code]))
  test('an own vehicle of any plate type, another one of 02 and 52', () => {
    expect(judged([record('a', 0, 5_000, { plateType: '01' }), record('b', 0, 5_000, { plateType: '52', vehicle: 'bound' })])).toBeNull()
  })
  test('letters of the driver', () => {
    for (const letter of 'DEFGJKLRU') expect(judged([record('a', 0)], 0, letter)).toEqual(['a', 'violation.licence-takes-none'])
    for (const letter of 'BM') expect(judged([record('a', 0)], 0, letter)).toEqual(['a', 'violation.driver-barred'])
    for (const letter of 'ACHINPSTZ') expect(judged([record('a', 0)], 0, letter)).toBeNull()
  })
  test('which licence takes points at all is one question wherever it is asked (VIO-05, VIO-13, LIC-04)', () => {
    const at = (letters: string, actOn: string, validTo: string | null = '2026-11-10') => {
      const [records, driver] = [[record('a', 3, 5_000, { actOn })], { letters, points: 0, validTo }] as const
      return [batchRefusal, windowRefusal].map((refusal) => refusal(records, driver, now)?.problem)
    }
    for (const letter of LICENCE_STATUSES) {
      const [online, window] = at(letter, '2026-11-01')
      expect([letter, window?.code]).toEqual([letter, 'DEFGJKLRU'.includes(letter) ? 'violation.licence-takes-none' : undefined])
      if (window) expect(online).toEqual(window)
    }
    expect(at('FH', '2026-11-01')[1]).toMatchObject({ params: { statuses: 'F' }, trace: { rule: 'VIO-05', remedy: 'violation.who-else-takes-it' } })
    expect(at('M', '2026-11-10').map((each) => each?.code)).toEqual(['violation.driver-barred', undefined])
    for (const each of at('M', '2026-11-11')) expect(each).toMatchObject({ code: 'violation.licence-expired-before', params: { validTo: '2026-11-10', actOn: '2026-11-11' }, trace: { rule: 'LIC-04' } })
    expect(at('N', '2026-11-11')).toEqual([undefined, undefined])
  })
  test('the order decides which record is named, not whether the batch is refused', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(0, 1, 3, 6), fc.constantFrom(5_000, 20_000, 20_100)), { maxLength: 6 })
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 11 }), (rows, held) => {
      const records = rows.map(([points, fine], i) => record(String(i), points, fine))
      expect(judged(records, held) === null).toBe(judged(records.toReversed(), held) === null)
    }))
  })
})

describe('drivers bound to a vehicle (VIO-07 to VIO-09)', () => {
  const vehicle: VehicleToBind = { ownerId: 'owner', isOwnedByPerson: true, plateType: '02', needs: ['C2', 'C5'], bound: 2, isBanned: false }
  const driver: DriverToBind = { personId: 'driver', classes: ['C1'], boundNow: 2, history: [] }
  const past = (...rows: (readonly [string, string])[]) => rows.map(([ownerId, on]) => ({ ownerId, on }))
  const judged = (v: Partial<VehicleToBind>, d: Partial<DriverToBind>, at: typeof now | typeof then = now) =>
    bindingRefusal({ ...vehicle, ...v }, { ...driver, ...d }, '2026-11-20', at)?.code ?? null
  test('owner and two drivers, a third applies: refused in 2015, accepted now', () => {
    expect([judged({}, {}, then), judged({}, {})]).toEqual(['binding.vehicle-full', null])
  })
  test.each([
    [{ bound: 3 }, {}, 'binding.vehicle-full'], [{}, { boundNow: 3 }, 'binding.driver-full'], [{ isBanned: true }, {}, 'binding.vehicle-banned'],
    [{ plateType: '01' }, {}, 'binding.plate-type'], [{ isOwnedByPerson: false }, {}, 'binding.owner-is-a-body'], [{ needs: ['B2'] }, {}, 'binding.class-too-small'],
    [{ needs: [] }, {}, 'binding.class-too-small'], [{}, { classes: ['C5'] }, null], [{}, { personId: 'owner' }, 'binding.own-vehicle'],
    [{}, { history: past(['owner', '2026-11-20']) }, 'binding.day-full'],
    [{}, { history: past(['a', '2020-01-01'], ['b', '2020-01-02'], ['c', '2020-01-03'], ['d', '2020-01-04'], ['e', '2020-01-05']) }, 'binding.owners-full'],
    [{}, { history: past(['owner', '2020-01-01'], ['b', '2020-01-02'], ['c', '2020-01-03'], ['d', '2020-01-04'], ['e', '2020-01-05']) }, null],
    [{}, { history: past(['owner', '2026-01-01'], ['owner', '2026-02-01'], ['owner', '2026-03-01'], ['owner', '2026-04-01'], ['owner', '2026-05-01']) }, 'binding.year-full'],
  ] as const)('%j %j: %s', (v, d, code) => expect(judged(v, d)).toBe(code))
  test('more than three unbinds, or more than six events, within twelve months (BAN-04)', () => {
    const events = (kind: 'bound' | 'unbound', n: number, on = '2026-10-01') => Array.from({ length: n }, () => ({ kind, on }))
    expect([3, 4].map((n) => isBoundTooOften(events('unbound', n), '2026-11-20', now))).toEqual([false, true])
    expect([6, 7].map((n) => isBoundTooOften(events('bound', n), '2026-11-20', now))).toEqual([false, true])
    expect(isBoundTooOften(events('unbound', 9, '2025-11-19'), '2026-11-20', now)).toBe(false)
    expect(unboundWithin([...events('unbound', 2), ...events('bound', 3), ...events('unbound', 9, '2025-11-19')], '2026-11-20', now)).toBe(2)
  })
  test.each([
    [1, 1, 'unbound', 'free'], [2, 0, 'unbound', 'one-more'], [3, 0, 'unbound', 'banned'], [3, 0, 'bound', 'one-more'],
    [2, 3, 'bound', 'one-more'], [3, 3, 'bound', 'banned'], [0, 4, 'bound', 'free'], [0, 6, 'unbound', 'banned'],
  ] as const)('%d unbound and %d bound before, one more %s: %s (BAN-04, said beforehand)', (unbound, bound, kind, outlook) => {
    const events = [...Array.from({ length: unbound }, () => ({ kind: 'unbound' as const, on: '2026-10-01' })), ...Array.from({ length: bound }, () => ({ kind: 'bound' as const, on: '2026-10-01' }))]
    expect(bindingOutlook(events, kind, '2026-11-20', now)).toBe(outlook)
  })
  test('the ban ends after a year, the question after seven days, the pause after a refusal on the thirtieth (VIO-08)', () => {
    expect([bindingBanUntil('2024-02-29', now), answerBindingBy('2026-11-20', now)]).toEqual(['2025-02-28', '2026-11-27'])
    expect(['2026-12-19', '2026-12-20'].map((today) => refusalHasPassed('2026-11-20', today, now)?.code ?? null)).toEqual(['binding.refused-lately', null])
  })
})

describe('the life of a record (VIO-01, VIO-15, VIO-16)', () => {
  test('working days to enter and to tell, thirty calendar days to handle, three months more on request', () => {
    expect([enterBy('2026-11-20', calendar, now), handleBy('2026-11-20', calendar, now), extendedTo('2026-12-20', now)]).toEqual(['2026-11-27', '2026-12-20', '2027-03-20'])
    expect([objectionDecidedBy('2026-11-20', calendar, now), notifyBy('2026-11-20', calendar, now)]).toEqual(['2026-11-27', '2026-11-27'])
  })
  test('five that are overdue, not four, and none on its last day', () => {
    expect(penaltyIsIntended(Array.from({ length: 5 }, () => '2026-11-19'), '2026-11-20', now)).toBe(true)
    expect(penaltyIsIntended([...Array.from({ length: 4 }, () => '2026-11-19'), '2026-11-20'], '2026-11-20', now)).toBe(false)
  })
  test('P5: told on 1 May 2025, heard until the 31st, public from 1 June at the earliest, for seven working days', () => {
    const at = { ...now, businessDate: '2025-05-01' }
    const heardUntil = statementUntil('2025-05-01', calendar, at)
    expect([heardUntil, publicUntil('2025-06-03', calendar, at)]).toEqual(['2025-05-31', '2025-06-12'])
    const stage = (today: string, shown: string | null) => absenceStage({ heardUntil, publicUntil: shown }, today)
    expect(stage('2025-05-31', null)).toEqual({ stage: 'to-be-heard', until: '2025-05-31' })
    expect(stage('2025-06-01', null)).toEqual({ stage: 'to-be-published', since: '2025-05-31' })
    expect(stage('2025-06-12', '2025-06-12')).toEqual({ stage: 'in-public', until: '2025-06-12' })
    expect(stage('2025-06-13', '2025-06-12')).toEqual({ stage: 'to-be-decided', since: '2025-06-12' })
  })
})

describe('a record as it comes in (standards.md §15, VIO-12, VIO-19, VIO-20)', () => {
  const at = instantOf('2026-11-20', '08:00')
  const good = { code: '1344', at: instantOf('2026-11-18', '08:00'), fineFen: 10_000, points: 1 }
  test.each([
    [{}, null], [{ code: '9999' }, 'violation-record.code-unknown'], [{ code: '1712' }, 'violation-record.not-a-camera-code'], [{ at: at + 1 }, 'violation-record.in-the-future'],
    [{ at: instantOf('2024-11-19', '23:59') }, 'violation-record.too-old'], [{ at: instantOf('2024-11-20') }, null], [{ points: 3 }, 'violation-record.points-wrong'],
    [{ fineFen: 10_050 }, 'violation-record.fine-not-whole'], [{ fineFen: 1_900 }, 'violation-record.fine-outside'], [{ fineFen: 20_100 }, 'violation-record.fine-outside'],
    [{ fineFen: 0, points: 0 }, null], [{ fineFen: 0 }, 'violation-record.warning-with-points'],
  ])('%j: %s', (more, code) => expect(recordProblem({ ...good, ...more }, at, now)?.code ?? null).toBe(code))
})
