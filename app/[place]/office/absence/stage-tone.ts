import type { StatusTone } from '@/components/ui/status-tag'
import type { PenaltyView } from '@/lib/domain/absence/penalty-view'

/** What waits for the office stands out. */
export const STAGE_TONE: Readonly<Record<NonNullable<PenaltyView['stage']>['stage'] | 'ended', StatusTone>> = {
  'to-be-heard': 'waiting', 'to-be-published': 'attention', 'in-public': 'waiting', 'to-be-decided': 'attention', ended: 'done',
}
