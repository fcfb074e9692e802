import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, SECOND } from '@/lib/kernel/clock'
import { batchesLeft, batchIsStillShown, drawIndexes, drawLimits, drawMayStart, triesAreLeft, triesLeft } from './plate-choice'

const at = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

describe('composing (PLT-06)', () => {
  test.each([[0, 30], [29, 1], [30, 0], [31, 0]])('after %i tries %i are left', (spent, left) => {
    expect(triesLeft(spent)).toBe(left)
    expect(triesAreLeft(spent, at) === null).toBe(left > 0)
  })

  test('the refusal points to the draw', () =>
    expect(triesAreLeft(30, at)).toMatchObject({
      code: 'preselection.tries-spent', trace: { rule: 'PLT-06', facts: { spent: 30, allowed: 30 }, remedy: 'preselection.draw-instead' },
    }))
})

describe('drawing (PLT-05)', () => {
  test('fifty candidates in five batches of ten, each for 90 s', () => {
    expect(drawLimits()).toEqual({ batchSize: 10, batches: 5, batchMillis: 90_000, sessionsPerDay: 1, days: 5 })
    expect([0, 4, 5, 6].map((shown) => batchesLeft(shown))).toEqual([5, 1, 0, 0])
  })

  const days = ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18']
  test.each([
    ['never drew', [], undefined],
    ['drew yesterday', ['2026-11-19'], undefined],
    ['drew today', ['2026-11-20'], 'draw.spent-today'],
    ['drew on four days', days.slice(1), undefined],
    ['drew on five days', days, 'draw.days-spent'],
  ])('who %s', (_, sessions, code) => expect(drawMayStart(sessions, '2026-11-20', at)?.code).toBe(code))

  test('a batch is gone after 90 s', () => {
    const shownAt = instantOf('2026-11-20', '09:00')
    expect(batchIsStillShown(shownAt, shownAt + 89 * SECOND)).toBe(true)
    expect(batchIsStillShown(shownAt, shownAt + 90 * SECOND)).toBe(false)
  })

  test('a batch has different numbers of the stock, as many as there are', () => {
    const shares = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 10, maxLength: 10 })
    fc.assert(fc.property(fc.integer({ min: 0, max: 72_000 }), shares, (total, chances) => {
      let turn = 0
      const drawn = drawIndexes(total, 10, (n) => Math.floor((chances[turn++ % 10] ?? 0) * n))
      expect(new Set(drawn).size).toBe(Math.min(10, total))
      for (const index of drawn) expect(index >= 0 && index < total).toBe(true)
    }))
  })

  test('every index can be drawn', () => {
    const seen = new Set([0, 1, 2, 3].flatMap((first) => drawIndexes(4, 1, () => first)))
    expect([...seen]).toEqual([0, 1, 2, 3])
  })
})
