import { describe, expect, test } from 'vitest'
import { isOpenToInternetRegistered } from '@/lib/policy/identity-levels'
import { catalogue, categories, findCatalogueItem } from './catalogue'

const KIOSK = [
  'B01', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11', 'B12', 'B18', 'B19', 'B21', 'B22', 'B23',
  'C01', 'C02', 'C06', 'C07', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'J01', 'J02',
]

describe('十大类131项服务', () => {
  test.each([
    ['A', 6], ['B', 23], ['C', 7], ['D', 5], ['E', 7], ['F', 37], ['G', 33], ['H', 6], ['I', 3], ['J', 4],
  ] as const)('category %s has %i items, numbered without a gap', (letter, count) => {
    const codes = catalogue.filter(({ category }) => category === letter).map(({ code }) => code)
    expect(codes).toEqual(Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`))
  })

  test('ten categories, 131 items, no code or title twice', () => {
    expect(categories.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJ')
    expect(catalogue).toHaveLength(131)
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(131)
    expect(new Set(catalogue.map(({ titles }) => titles.zh)).size).toBe(131)
    expect(new Set(catalogue.map(({ titles }) => titles.en)).size).toBe(131)
  })

  test('titles are in both languages', () => {
    for (const { titles } of [...catalogue, ...categories]) {
      expect(titles.zh).toMatch(/\p{Script=Han}/u)
      expect(titles.en).toMatch(/^[A-Z0-9][^\p{Script=Han}]+$/u)
    }
  })

  test('the kiosk subset is the 29 items of the list', () =>
    expect(catalogue.filter(({ channels }) => channels.includes('K')).map(({ code }) => code)).toEqual(KIOSK))

  test('every item has a channel and an audience, none twice, and a fee that is an amount or a rule', () => {
    for (const { code, channels, audience, fee } of catalogue) {
      expect(channels.length, code).toBeGreaterThan(0)
      expect(new Set(channels).size, code).toBe(channels.length)
      expect(new Set(audience).size, code).toBe(audience.length)
      expect(audience.length, code).toBeGreaterThan(0)
      expect(fee, code).toMatch(/^(\d+|FEE-0[26]|fine)$/)
    }
  })

  test('REG-04: what a citizen may do at L1 is exactly the closed list, J04 with its public part', () => {
    const atL1 = catalogue.filter(({ level, category }) => level === 'L1' && category !== 'F').map(({ code }) => code)
    expect([...atL1, 'J04']).toEqual(catalogue.map(({ code }) => code).filter(isOpenToInternetRegistered))
  })

  test('LO items live on the portal', () => {
    for (const { code, channels } of catalogue.filter(({ level }) => level === 'LO')) expect(channels, code).toContain('O')
  })

  test.each([
    ['B01', { level: 'L2', channels: ['W', 'M', 'K'], review: 'N', fee: '0', post: false }],
    ['B12', { level: 'L2', channels: ['W', 'M', 'K'], review: 'Y', fee: '1000', post: true }],
    ['B08', { level: 'L1', channels: ['W', 'M', 'K', 'V'], review: 'N', fee: '0', post: false }],
    ['A01', { level: 'L2', channels: ['W', 'M', 'V', 'D'], review: 'N', fee: 'FEE-06', post: false }],
    ['G26', { level: 'L0', channels: ['W', 'M'], review: 'N', fee: '0', post: false }],
  ])('%s stands as in the catalogue', (code, item) => expect(findCatalogueItem(code)).toMatchObject(item))

  test('an unknown code has no item', () => expect(findCatalogueItem('Z99')).toBeNull())
})
