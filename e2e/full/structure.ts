import { expect, type Page } from '@playwright/test'
import type { Look } from '../access/looks'

export type Face = 'web' | 'kiosk'

/** ux.md §1.1: smallest text and target. Work is dense: 36 px; letters of a terminal's keyboard 72. */
const SIZES = {
  standard: { text: 14, target: 44 }, dense: { text: 14, target: 36 }, elder: { text: 18, target: 60 },
  kiosk: { text: 24, target: 72 }, 'kiosk-elder': { text: 30, target: 72 },
} as const

const sizesOf = async (page: Page, face: Face, { mode }: Look) => {
  if (face === 'kiosk') return SIZES[mode === 'kiosk-elder' ? 'kiosk-elder' : 'kiosk']
  if (mode === 'elder') return SIZES.elder
  return SIZES[(await page.locator('[data-density="dense"]').count()) ? 'dense' : 'standard']
}

/** Everything about a page that one look at its tree tells. */
const faultsOf = (page: Page, asked: { text: number; target: number; face: Face; contrast: string }): Promise<string[]> =>
  page.evaluate(({ text: smallest, target, face, contrast }) => {
    const faults: string[] = []
    const box = (element: Element) => element.getBoundingClientRect()
    const isShown = (element: Element) => box(element).width > 1 && box(element).height > 1 && element.closest('.sr-only, [aria-hidden="true"]') === null
    const name = (element: Element) => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent ?? '').trim().slice(0, 20)}`
    if (!document.title.replace('Open122', '').replaceAll(/[\s·]/g, '') && location.pathname !== '/') faults.push('no title of its own')
    for (const [selector, count] of [['h1', 1], ['main', 1], ['header', 1]] as const) {
      const found = document.querySelectorAll(selector).length
      if (found !== count) faults.push(`${found} × ${selector}`)
    }
    if (face === 'web' && document.querySelectorAll('footer').length !== 1) faults.push('no footer with help')
    if (face === 'web' && document.querySelector('a[href]')?.getAttribute('href') !== '#main') faults.push('the first link does not skip to the content')
    if (!document.querySelector(`[data-contrast="${contrast}"]`)) faults.push(`the contrast is not ${contrast}`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || !isShown(parent) || parent.closest('svg, script, style')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < smallest - 0.5) faults.push(`text of ${size} px: ${node.textContent.trim().slice(0, 20)}`)
    }
    for (const element of document.querySelectorAll('button, select, textarea, summary, input:not([type="hidden"])')) {
      if (!isShown(element)) continue
      const isBox = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
      const { height } = box((isBox && element.closest('label')) || element)
      if (height < target - 0.5) faults.push(`${name(element)} is ${Math.round(height)} px high`)
    }
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      if (!isShown(element) || element.closest('svg, .sr-only') || element.querySelector('.sr-only')) continue
      const isCutAcross = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1
      const isCutBelow = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1
      if (isCutAcross || isCutBelow) faults.push(`${name(element)} is cut off`)
    }
    const parts = face === 'kiosk' ? document.querySelectorAll('header, nav, main > *, main form > *') : []
    for (const part of parts) if (isShown(part) && part.scrollHeight > part.clientHeight + 2) faults.push(`${name(part)} does not hold its ${part.scrollHeight - part.clientHeight} px more`)
    const pressed = face === 'kiosk' ? [...document.querySelectorAll('a[href], button')].filter(isShown) : []
    pressed.forEach((one, at) => {
      for (const other of pressed.slice(at + 1)) {
        const [a, b] = [box(one), box(other)]
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) faults.push(`${name(one)} lies over ${name(other)}`)
      }
    })
    return [...new Set(faults)]
  }, asked)

/** ux.md §1.1, §1.3: title, heading, landmarks, skip link, smallest text and target, nothing cut off. */
export const expectWellFormed = async (page: Page, name: string, face: Face, look: Look): Promise<void> => {
  const sizes = await sizesOf(page, face, look)
  expect.soft(await faultsOf(page, { ...sizes, face, contrast: look.contrast ?? 'normal' }), name).toEqual([])
}

const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Nothing stands beside the screen (ux.md §1.3; WCAG 1.4.10). */
export const expectFits = async (page: Page, name: string, widths: readonly number[]): Promise<void> => {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await sidewaysScroll(page), `${name} at ${width} px`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}
