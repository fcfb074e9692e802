import { describe, expect, test } from 'vitest'
import { yuan } from '@/lib/kernel/money'
import { plateFeeKey, quoteOf, testFee, type FeeFacts } from './fees'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const piece = (key: string | null, post: FeeFacts['post'] = null): FeeFacts => ({ piece: key, post })

describe('fees (FEE-01 … FEE-05, FEE-08)', () => {
  test.each([
    ['FEE-01 plates of a car', piece(plateFeeKey('02', 'pair')), 10_000],
    ['FEE-01 one plate of a car costs the pair', piece(plateFeeKey('02', 'single')), 10_000],
    ['FEE-01 new-energy plates', piece(plateFeeKey('52', 'pair')), 10_000],
    ['FEE-01 trailer', piece(plateFeeKey('15', 'single')), 5_000],
    ['FEE-01 low-speed vehicle', piece(plateFeeKey('13', 'pair')), 4_000],
    ['FEE-01 motorcycle, both', piece(plateFeeKey('07', 'pair')), 7_000],
    ['FEE-01 motorcycle, one', piece(plateFeeKey('07', 'single')), 3_500],
    ['FEE-03 temporary plate', piece('temporary-plate'), 500],
    ['FEE-03 renewal', piece('licence.renewal'), 1_000],
    ['FEE-03 exchange', piece('licence.exchange'), 1_000],
    ['FEE-03 lost licence', piece('licence.replacement'), 1_000],
    ['FEE-03 mark', piece('inspection-mark'), 0],
    ['nothing is charged', piece(null), 0],
    ['FEE-05 postage in the province', piece('licence.replacement', 'in-province'), 2_500],
    ['FEE-05 postage elsewhere', piece('licence.replacement', 'elsewhere'), 3_200],
    ['FEE-05 a free mark by post', piece('inspection-mark', 'in-province'), 1_500],
  ])('%s', (_, facts, total) => {
    expect(quoteOf(facts, '2026-11-20', now).total).toBe(total)
    expect(quoteOf(facts, '2018-11-20', then).total).toBe(total)
  })

  test.each([['2017-06-30', 1_500], ['2017-07-01', 1_000]])('FEE-02: accepted %s costs %i in both profiles', (acceptedOn, total) => {
    expect(quoteOf(piece('vehicle-licence'), acceptedOn, now).total).toBe(total)
    expect(quoteOf(piece('vehicle-licence'), acceptedOn, then).total).toBe(total)
  })

  test('FEE-05: postage is a line of its own; FEE-08: shown in yuan', () => {
    const quote = quoteOf(piece('licence.renewal', 'in-province'), '2026-11-20', now)
    expect(quote).toEqual({ piece: 1_000, postage: 1_500, total: 2_500 })
    expect(yuan(quote.total)).toBe('25.00')
    expect(quoteOf(piece(null), '2026-11-20', now)).toEqual({ piece: null, postage: null, total: 0 })
  })

  test('a tariff nobody knows is a mistake', () => expect(() => quoteOf(piece('constructor'), '2026-11-20', now)).toThrow('no tariff'))

  test('every plate type has a tariff', () =>
    expect(['01', '02', '51', '52', '16', '23'].map((type) => plateFeeKey(type, 'pair'))).toEqual(Array(6).fill('plate.car')))

  test.each([
    ['test.k1', 1, 5_000], ['test.k1', 2, 2_500], ['test.k1', 3, 1_500], ['test.k2.car', 1, 28_000], ['test.k2.car', 2, 14_000],
    ['test.k2.car', 5, 8_400],
  ] as const)('FEE-06: %s, booking %i → %i', (key, booking, fen) => expect(testFee(key, booking, '2026-11-20', now)).toBe(fen))
})
