import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** E07: the records of one's own vehicles signed in, or count and sums of one vehicle with three factors. */
export const lookUpViolations: PageItem = {
  code: 'E07',
  slug: 'look-up-violations',
  pages: { web: 'violations', kiosk: 'violations' },
  messages,
}
