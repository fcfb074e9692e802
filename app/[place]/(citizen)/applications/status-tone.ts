import type { StatusTone } from '@/components/ui/status-tag'
import type { Status } from '@/lib/engine/define-service'

/** Attention means: it waits for the person. */
export const STATUS_TONE: Readonly<Record<Status, StatusTone>> = {
  draft: 'attention',
  submitted: 'waiting',
  returned: 'attention',
  'awaiting-payment': 'attention',
  approved: 'done',
  rejected: 'refused',
  'in-production': 'waiting',
  'ready-for-collection': 'attention',
  posted: 'waiting',
  delivered: 'done',
  undelivered: 'attention',
  'at-counter': 'attention',
  completed: 'done',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}
