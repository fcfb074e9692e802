import { expect, test } from 'vitest'
import { itemsOfPage, KIOSK_ITEMS } from './kiosk-items'

const items = (count: number) => Array.from({ length: count }, (_, i) => i)

const walked = (count: number, onFirst: number): number[] => {
  const seen: number[] = []
  let page = 1
  do {
    const { shown, next } = itemsOfPage(items(count), page, onFirst)
    seen.push(...shown)
    page = next ?? 1
  } while (page !== 1)
  return seen
}

test.each([[0, 4], [3, 4], [4, 4], [5, 4], [8, 4], [9, 2], [29, 3]])('%i items with %i places on the first page are each shown once, then it begins again', (count, onFirst) =>
  expect(walked(count, onFirst)).toEqual(items(count)))

test('a page that is none is the first', () => expect(itemsOfPage(items(9), 99, 3)).toEqual(itemsOfPage(items(9), 1, 3)))

test('no item stands twice', () => expect(new Set(KIOSK_ITEMS.map(({ slug }) => slug)).size).toBe(KIOSK_ITEMS.length))
