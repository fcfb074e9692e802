import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C01: records of own and bound vehicles are accepted by whoever drove; the fine is paid afterwards (C02). */
export const handleViolations: PageItem = {
  code: 'C01',
  slug: 'handle-violations',
  pages: { web: 'violations', kiosk: 'violations' },
  messages,
}
