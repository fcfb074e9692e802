import { expect, type Page } from '@playwright/test'

const MOST_STOPS = 40

type Stop = { readonly name: string; readonly fault: string | null } | null

/** What stands in focus: has it a ring of 3 px, and is it seen? `null` when the focus has left the page. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent ?? '').trim().slice(0, 20)}`
    // A radio or a box shows the ring on its label, a whole row on its link.
    const holders = [element, element.closest('label'), element.closest('tr')].filter((each): each is Element => each !== null)
    const isRinged = holders.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3
    })
    if (!isRinged) return { name, fault: 'no ring' }
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, Math.min(Math.max(top + height / 2, 1), innerHeight - 1)]
    const top_ = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), y)
    const isSeen = width > 1 && height > 1 && holders.some((each) => each.contains(top_) || top_?.contains(each))
    return { name, fault: isSeen ? null : `covered by ${top_?.tagName.toLowerCase() ?? 'nothing'}` }
  })

/** ux.md §1.3: the focus is seen wherever the Tab key takes it. */
export const expectFocusSeen = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
  })
  const faults: string[] = []
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === null) break
    if (stop.fault !== null) faults.push(`${stop.name}: ${stop.fault}`)
  }
  expect.soft(faults, `${name}: focus`).toEqual([])
}
