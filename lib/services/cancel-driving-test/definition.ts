import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** A02: until closing oneself, after it at the window (EXM-12, EXM-13). */
export const cancelDrivingTest: PageItem = {
  code: 'A02',
  slug: 'cancel-driving-test',
  pages: { web: 'tests', counter: 'tests' },
  messages,
}
