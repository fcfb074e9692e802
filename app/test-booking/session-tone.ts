import type { StatusTone } from '@/components/ui/status-tag'
import type { SessionStage } from '@/lib/domain/exams/session-view'

export const STAGE_TONE: Readonly<Record<SessionStage, StatusTone>> = { planned: 'neutral', open: 'active', closed: 'waiting', ranked: 'done', cancelled: 'refused' }
