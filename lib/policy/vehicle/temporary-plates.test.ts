import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { calendarFrom } from '../days'
import { offerTemporaryPlate, temporaryPlateEnds, temporaryPlateKinds, type TemporaryPlateRequest } from './temporary-plates'

const now = { profile: 'current', businessDate: '2025-06-01', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const request: TemporaryPlateRequest = {
  kind: 'unregistered', issuedBefore: 0, insuredUntil: '2026-05-31', dealer: { inItsStock: true, invoicedOn: '2025-05-20' },
}

const answer = (change: Partial<TemporaryPlateRequest>, today = '2025-06-01', at: typeof now | typeof then = now) => {
  const offered = offerTemporaryPlate({ ...request, ...change }, today, at)
  return offered.ok ? offered.value : offered.problems.map(({ code }) => code)
}

describe('temporary plates of a dealer (VEH-14, VEH-15, B02)', () => {
  test('VEH example (6): insured for long, ends 2025-07-01, 31 days with the day of issue', () =>
    expect(answer({})).toEqual({ validTo: '2025-07-01', number: 1, most: 3 }))

  test.each([
    ['example (6): insurance ends 2025-06-20', '2025-06-20', { validTo: '2025-06-20', number: 1, most: 3 }],
    ['insurance ends today', '2025-06-01', { validTo: '2025-06-01', number: 1, most: 3 }],
    ['example (6): insurance ended 2025-05-31', '2025-05-31', ['temporary-plate.uninsured']],
    ['no insurance', null, ['temporary-plate.uninsured']],
  ])('%s', (_, insuredUntil, expected) => expect(answer({ insuredUntil })).toEqual(expected))

  test.each([
    ['example (5): a fourth plate', { issuedBefore: 3 }, ['temporary-plate.too-many']],
    ['the third', { issuedBefore: 2 }, { validTo: '2025-07-01', number: 3, most: 3 }],
    [
      'example (5): the second, 40 days after the invoice', { issuedBefore: 1, dealer: { inItsStock: true, invoicedOn: '2025-04-22' } },
      { validTo: '2025-07-01', number: 2, most: 3 },
    ],
    ['the first, 30 days after the invoice', { dealer: { inItsStock: true, invoicedOn: '2025-05-02' } }, { validTo: '2025-07-01', number: 1, most: 3 }],
    ['the first, 31 days after the invoice', { dealer: { inItsStock: true, invoicedOn: '2025-05-01' } }, ['temporary-plate.invoice-too-old']],
    ['unsold, no invoice yet', { dealer: { inItsStock: true, invoicedOn: null } }, { validTo: '2025-07-01', number: 1, most: 3 }],
    ['someone else’s vehicle', { dealer: { inItsStock: false, invoicedOn: null } }, ['temporary-plate.not-of-the-dealer']],
    ['at the counter', { dealer: null }, { validTo: '2025-07-01', number: 1, most: 3 }],
    [
      'APP-02: every reason at once', { issuedBefore: 3, insuredUntil: null, dealer: { inItsStock: false, invoicedOn: null } },
      ['temporary-plate.too-many', 'temporary-plate.uninsured', 'temporary-plate.not-of-the-dealer'],
    ],
  ])('%s', (_, change, expected) => expect(answer(change)).toEqual(expected))

  test.each([
    ['within-district', '2015-12-05', 3], ['across-districts', '2015-12-20', 3], ['awaiting-plates', '2015-12-05', null],
  ] as const)('VEH-14: 2015, %s', (kind, validTo, most) =>
    expect(answer({ kind, insuredUntil: '2026-05-31', dealer: null }, '2015-11-20', then)).toEqual({ validTo, number: 1, most }))

  test.each([
    ['export', '2025-07-01', 1], ['used-export', '2025-07-31', null], ['test', '2025-12-01', null], ['oversize', '2025-08-30', null],
    ['awaiting-plates', '2025-06-16', null],
  ] as const)('VEH-14: now, %s', (kind, validTo, most) => expect(answer({ kind, dealer: null })).toEqual({ validTo, number: 1, most }))

  test('VEH-14: law changes on 2022-05-01, by the day of issue', () => {
    const eve = { ...now, businessDate: '2022-04-30' }
    expect(temporaryPlateKinds(eve)).toEqual(['within-district', 'across-districts', 'awaiting-plates'])
    expect(temporaryPlateKinds({ ...now, businessDate: '2022-05-01' })).toContain('unregistered')
    expect(temporaryPlateKinds(then)).toEqual(temporaryPlateKinds(eve))
    expect(answer({ kind: 'across-districts' })).toEqual(['temporary-plate.kind-not-issued'])
  })

  test('no plate outlives its insurance or its days', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 2 }), (insuredDays, issuedBefore) => {
      const insuredUntil = addDays('2025-06-01', insuredDays)
      const offered = offerTemporaryPlate({ ...request, issuedBefore, insuredUntil }, '2025-06-01', now)
      expect(offered.ok && offered.value.validTo <= insuredUntil && offered.value.validTo <= '2025-07-01').toBe(true)
    }))
  })
})

describe('the end of a temporary plate (VEH-16)', () => {
  const plain = calendarFrom([])
  test.each([
    ['its date', '2025-07-01', '2026-05-31', null, '2025-07-01'],
    ['the insurance', '2025-07-01', '2025-06-20', null, '2025-06-20'],
    ['three working days after the plates, over a weekend', '2025-07-01', '2026-05-31', '2025-06-05', '2025-06-10'],
    ['the date, if the plates come late', '2025-07-01', '2026-05-31', '2025-06-30', '2025-07-01'],
  ])('%s', (_, validTo, insuredUntil, platesReceivedOn, ends) =>
    expect(temporaryPlateEnds({ validTo, insuredUntil, platesReceivedOn }, plain, now)).toBe(ends))
})
