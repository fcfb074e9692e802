import { expect, type Page } from '@playwright/test'

type Measures = { readonly small: string[]; readonly high: string[]; readonly scrolls: boolean; readonly hidden: string[] }

/** Letters of a keyboard may be a little smaller than everything else (ux.md §5.4). */
const TARGET = 80
const LETTER = 72

const measure = (page: Page, from: number): Promise<Measures> =>
  page.evaluate(
    ({ from, target, letter }) => {
      const shown = [...document.querySelectorAll('a[href], button, summary, input:not([type="hidden"])')].filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && element.getAttribute('aria-hidden') !== 'true' && element.closest('.sr-only') === null
      })
      const name = (element: Element) => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16)}`
      const pressed = shown.filter((element) => element.tagName !== 'INPUT')
      const least = (element: Element) => (element.closest('[role="group"]') && [...(element.textContent ?? '')].length === 1 ? letter : target)
      const box = (element: Element) => element.getBoundingClientRect()
      const round = (element: Element) => `${name(element)} ${Math.round(box(element).width)}×${Math.round(box(element).height)} at ${Math.round(box(element).top)}`
      return {
        small: shown.filter((element) => Math.min(box(element).width, box(element).height) < least(element) - 0.5).map(round),
        high: pressed.filter((element) => box(element).top < from * innerHeight - 1).map(round),
        scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
        hidden: shown.filter((element) => box(element).bottom > innerHeight + 1 || box(element).right > innerWidth + 1).map(round),
      }
    },
    { from, target: TARGET, letter: LETTER },
  )

/** ux.md §5.1: large targets, all in the lower 60 % or, low, 35 %; nothing scrolls, nothing is cut off. */
export const expectReachable = async (page: Page, { low = false, name }: { low?: boolean; name: string }): Promise<void> => {
  const { small, high, scrolls, hidden } = await measure(page, low ? 0.65 : 0.4)
  expect.soft(small, `${name}: too small`).toEqual([])
  expect.soft(high, `${name}: out of reach`).toEqual([])
  expect.soft(hidden, `${name}: cut off`).toEqual([])
  expect.soft(scrolls, `${name}: scrolls`).toBe(false)
}
