import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C06: one's own decisions on violations and receipts for fines, to look up, download and print. */
export const decisionsAndReceipts: PageItem = {
  code: 'C06',
  slug: 'decisions-and-receipts',
  pages: { web: 'decisions', kiosk: 'decisions', portal: 'fines' },
  messages,
}
