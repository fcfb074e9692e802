import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** C07: the fee of a place in a driving test, from the day it is given. */
export const payTestFees: PageItem = {
  code: 'C07',
  slug: 'pay-test-fees',
  pages: { web: 'test-fees', kiosk: 'test-fees' },
  fee: { keys: ['test.k1', 'test.k2.car'] },
  messages,
}
