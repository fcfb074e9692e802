import type { Locale } from '../kernel/locale'
import type { ServiceWords, Tariff } from './define-service'

export type PageItemWords = Pick<ServiceWords, 'summary' | 'who' | 'need' | 'time' | 'law'> & {
  /** The verb of the button that leads to the page. */
  readonly open: string
}

/**
 * An item of the catalogue that nobody applies for: it is answered, or booked in a register of its own (a test). It has pages and verbs, no
 * steps and no statuses. A page stands beneath the root of its face, at the counter beneath the person who stands there; the item is open
 * on the channels that have one.
 */
export type PageItem = {
  readonly code: string
  readonly slug: string
  readonly pages: { readonly web?: string; readonly kiosk?: string; readonly counter?: string; readonly portal?: string }
  /** What it may cost; without it nothing. */
  readonly fee?: Pick<Tariff, 'keys'>
  readonly messages: Readonly<Record<Locale, PageItemWords>>
}
