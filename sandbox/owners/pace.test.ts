import { describe, expect, it } from 'vitest'
import { inOrder, minuteOf } from './pace'

describe('PLT-17 pace of the re-enactment', () => {
  it.each([[1, 3], [80, 15], [500, 120], [710, 300], [711, null], [290, 67.5]])('owner %i chooses at minute %s', (order, minutes) => {
    expect(minuteOf(order)).toBe(minutes)
  })

  it('never lets a later owner come earlier', () => {
    const minutes = Array.from({ length: 710 }, (_, index) => minuteOf(index + 1) ?? 0)
    expect(minutes.every((minute, index) => index === 0 || minute >= (minutes[index - 1] ?? 0))).toBe(true)
  })

  it('lets the famous numbers go first, in their order', () => {
    const wishes = [undefined, '苏HA999A', '苏HC001A', '苏HB888B', '苏HA888A'].map((wish) => ({ wish }))
    expect(inOrder(wishes).map(({ wish }) => wish)).toEqual(['苏HB888B', '苏HA888A', '苏HA999A', undefined, '苏HC001A'])
  })
})
