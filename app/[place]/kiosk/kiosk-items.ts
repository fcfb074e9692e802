import { pageItems, findPageItem, findService, services } from '@/lib/services/registry'

export type KioskItem = { readonly code: string; readonly slug: string }

/** What this machine does: items to apply for, and items that are answered. */
export const KIOSK_ITEMS: readonly KioskItem[] = [...services.filter(({ channels }) => channels.kiosk), ...pageItems.filter(({ pages }) => pages.kiosk)]

/** The address of what a person chose before the card was laid; anything else leads to the choice itself. */
export const findKioskItem = (slug: string): KioskItem | null => findService(slug) ?? findPageItem(slug)

/** Six choices a page (ux.md §5.1): the first shares them with what is not an item, the later ones with the way on and the end. */
const LATER = 4

export const itemsOfPage = <T>(items: readonly T[], page: number, onFirst: number): { readonly shown: readonly T[]; readonly next: number | null; readonly isFirst: boolean } => {
  const pages = items.length <= onFirst ? 1 : 1 + Math.ceil((items.length - (onFirst - 1)) / LATER)
  const at = page >= 1 && page <= pages ? page : 1
  // Where there is more, the way to it takes one of the first page's places.
  const first = pages === 1 ? onFirst : onFirst - 1
  const from = at === 1 ? 0 : first + (at - 2) * LATER
  return { shown: items.slice(from, at === 1 ? first : from + LATER), next: pages === 1 ? null : (at % pages) + 1, isFirst: at === 1 }
}
