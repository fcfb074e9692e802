import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C03: the driver asks, the owner agrees (VIO-07, VIO-08). */
export const bindDriver: PageItem = {
  code: 'C03',
  slug: 'bind-driver',
  pages: { web: 'drivers/apply' },
  messages,
}
