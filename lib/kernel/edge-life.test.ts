import { expect, it } from 'vitest'
import { edgeLife } from './edge-life.mjs'

it('P6b: what may be one second old is good until the running second ends', () => {
  expect(edgeLife(1, 1_448_080_980_999)).toBe('@1448080980')
  expect(edgeLife(1, 1_448_080_981_000)).toBe('@1448080981')
})

it('what may be older is kept for its seconds, counted as nginx counts', () => {
  expect(edgeLife(10, 0)).toBe('9')
  expect(edgeLife(60, 0)).toBe('59')
})
