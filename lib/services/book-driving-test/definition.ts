import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** A01: a booking stands in a register of its own (domain/exams), ranked at closing; the fee is paid when the test is (C07). */
export const bookDrivingTest: PageItem = {
  code: 'A01',
  slug: 'book-driving-test',
  pages: { web: 'tests', counter: 'tests' },
  fee: { keys: ['test.k1', 'test.k2.car'] },
  messages,
}
