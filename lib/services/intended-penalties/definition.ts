import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** G18: vehicles whose overdue records are about to be decided in absence (VIO-16). */
export const intendedPenalties: PageItem = {
  code: 'G18',
  slug: 'intended-penalties',
  pages: { web: 'announcements/intended-penalties' },
  messages,
}
