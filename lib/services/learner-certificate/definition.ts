import type { PageItem } from '@/lib/engine/page-item'
import { messages } from './messages'

/** B21: what a school's application led to, to be shown while learning (EXM-04). */
export const learnerCertificate: PageItem = {
  code: 'B21',
  slug: 'learner-certificate',
  pages: { web: 'learner', kiosk: 'learner' },
  messages,
}
