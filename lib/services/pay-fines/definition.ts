import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C02: the fines one owes, some or all in one payment, or somebody else's by the number of its decision. */
export const payFines: PageItem = {
  code: 'C02',
  slug: 'pay-fines',
  pages: { web: 'fines', kiosk: 'fines', portal: 'fines' },
  messages,
}
