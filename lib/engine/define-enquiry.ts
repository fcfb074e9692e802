import type { Locale } from '../kernel/locale'
import type { ServiceWords } from './define-service'

export type EnquiryWords = Pick<ServiceWords, 'summary' | 'who' | 'need' | 'time' | 'law'> & {
  /** The verb of the button that leads to the answer. */
  readonly open: string
}

/**
 * An item of the catalogue that is answered and applied for by nobody: it has pages, no questions, no fee and no statuses.
 * A page stands beneath the root of its face, and the item is open on the channels that have one.
 */
export type Enquiry = {
  readonly code: string
  readonly slug: string
  readonly pages: { readonly web?: string; readonly kiosk?: string }
  readonly messages: Readonly<Record<Locale, EnquiryWords>>
}
