import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** B22: one's own parcels signed in, or one's vehicle's with three factors (DLV-05). */
export const trackParcels: PageItem = {
  code: 'B22',
  slug: 'track-parcels',
  pages: { web: 'parcels', kiosk: 'parcels' },
  messages,
}
