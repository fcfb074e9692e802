import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C04: either side ends it (VIO-09). */
export const unbindDriver: PageItem = {
  code: 'C04',
  slug: 'unbind-driver',
  pages: { web: 'drivers' },
  messages,
}
