import type { StatusTone } from '@/components/ui/status-tag'
import type { AbsenceStage } from '@/lib/policy/violations/record-deadlines'

/** What waits for the office stands out. */
export const STAGE_TONE: Readonly<Record<AbsenceStage['stage'] | 'ended', StatusTone>> = {
  'to-be-heard': 'waiting', 'to-be-published': 'attention', 'in-public': 'waiting', 'to-be-decided': 'attention', ended: 'done',
}
