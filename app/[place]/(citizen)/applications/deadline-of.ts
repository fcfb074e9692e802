import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { civilDate, type CivilDate } from '@/lib/kernel/clock'

type Waiting = Pick<ApplicationView, 'status' | 'dueOn' | 'draftUntil'>

/** The day that is shown with the status: until when something must be done (ux.md §1.5). */
export const deadlineOf = ({ status, dueOn, draftUntil }: Waiting, registerBy: CivilDate | null): CivilDate | null =>
  dueOn ?? (status === 'approved' ? registerBy : null) ?? (draftUntil === null ? null : civilDate(draftUntil))
