import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** A04 is an act on what A03 booked: the own bookings, each with the way to give it up. */
export const cancelInspection: PageItem = {
  code: 'A04',
  slug: 'cancel-inspection',
  pages: { web: 'inspections', portal: 'fleet' },
  messages,
}
