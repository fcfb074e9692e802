import { describe, expect, test } from 'vitest'
import { yuan } from '@/lib/kernel/money'
import { plateFeeKey, quoteOf, testFee, type FeeFacts } from './fees'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const facts = (item: string, change: Partial<FeeFacts> = {}): FeeFacts => ({ item, plates: null, post: null, officeFault: false, ...change })
const plates = (plateType: string, pieces: 'pair' | 'single') => ({ plates: { plateType, pieces } })

describe('fees (FEE-01 … FEE-05, FEE-08)', () => {
  test.each([
    ['FEE-01 plates of a car', 'B03', plates('02', 'pair'), 10_000],
    ['FEE-01 one plate of a car costs the pair', 'B04', plates('02', 'single'), 10_000],
    ['FEE-01 new-energy plates', 'B03', plates('52', 'pair'), 10_000],
    ['FEE-01 trailer', 'B03', plates('15', 'single'), 5_000],
    ['FEE-01 low-speed vehicle', 'B03', plates('13', 'pair'), 4_000],
    ['FEE-01 motorcycle, both', 'B03', plates('07', 'pair'), 7_000],
    ['FEE-01 motorcycle, one', 'B03', plates('07', 'single'), 3_500],
    ['FEE-03 temporary plate', 'B02', {}, 500],
    ['FEE-03 renewal', 'B09', {}, 1_000],
    ['FEE-03 over-age exchange', 'B10', {}, 1_000],
    ['FEE-03 damaged licence', 'B11', {}, 1_000],
    ['FEE-03 lost licence', 'B12', {}, 1_000],
    ['FEE-03 particulars', 'B23', {}, 1_000],
    ['FEE-03 mark', 'B07', {}, 0],
    ['FEE-03 mark without test', 'B19', {}, 0],
    ['deferral', 'B13', {}, 0],
    ['FEE-04 the office’s own fault', 'B12', { officeFault: true, post: 'elsewhere' as const }, 0],
    ['FEE-05 postage in the province', 'B12', { post: 'in-province' as const }, 2_500],
    ['FEE-05 postage elsewhere', 'B12', { post: 'elsewhere' as const }, 3_200],
    ['FEE-05 a free mark by post', 'B19', { post: 'in-province' as const }, 1_500],
  ])('%s', (_, item, change, total) => {
    expect(quoteOf(facts(item, change), '2026-11-20', now).total).toBe(total)
    expect(quoteOf(facts(item, change), '2018-11-20', then).total).toBe(total)
  })

  test.each([['2017-06-30', 1_500], ['2017-07-01', 1_000]])('FEE-02: accepted %s costs %i in both profiles', (acceptedOn, total) => {
    expect(quoteOf(facts('B05'), acceptedOn, now).total).toBe(total)
    expect(quoteOf(facts('B06'), acceptedOn, then).total).toBe(total)
  })

  test('FEE-05: postage is a line of its own; FEE-08: shown in yuan', () => {
    const quote = quoteOf(facts('B09', { post: 'in-province' }), '2026-11-20', now)
    expect(quote.lines).toEqual([{ key: 'licence.renewal', fen: 1_000 }, { key: 'postage.in-province', fen: 1_500 }])
    expect(yuan(quote.total)).toBe('25.00')
    expect(quoteOf(facts('B13'), '2026-11-20', now).lines).toEqual([])
    expect(quoteOf(facts('B07'), '2026-11-20', now).lines).toEqual([])
  })

  test('every plate type has a tariff', () =>
    expect(['01', '02', '51', '52', '16', '23'].map((type) => plateFeeKey(type, 'pair'))).toEqual(Array(6).fill('plate.car')))

  test.each([
    ['test.k1', 1, 5_000], ['test.k1', 2, 2_500], ['test.k1', 3, 1_500], ['test.k2.car', 1, 28_000], ['test.k2.car', 2, 14_000],
    ['test.k2.car', 5, 8_400],
  ] as const)('FEE-06: %s, booking %i → %i', (key, booking, fen) => expect(testFee(key, booking, '2026-11-20', now)).toBe(fen))
})
