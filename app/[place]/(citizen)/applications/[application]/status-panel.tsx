import { getTranslations } from 'next-intl/server'
import { CivilDate } from '@/components/ui/civil-date'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { deadlineOf } from '../deadline-of'
import { nextWords, type Awaited } from '../next-words'
import { STATUS_TONE } from '../status-tone'

type Props = { view: ApplicationView; base: string; awaited: Awaited }

/** A day or a time to put into the own calendar, or one to take out again. */
const calendarLink = (status: ApplicationView['status'], hasDay: boolean, { appointment }: Awaited): 'calendar' | 'calendarRemove' | null => {
  if (appointment && ['withdrawn', 'returned'].includes(status)) return 'calendarRemove'
  return hasDay || (appointment !== null && status === 'approved') ? 'calendar' : null
}

/** Since when, who acts next, by when (ux.md §1.5); the number to say stands large. */
export const StatusPanel = async ({ view, base, awaited }: Props) => {
  const t = await getTranslations('citizen')
  const until = deadlineOf(view, awaited.registerBy)
  const calendar = calendarLink(view.status, until !== null, awaited)
  return (
    <Panel>
      <p className="text-small text-muted">{t('application.reference')}</p>
      <p className="mt-0 text-display font-bold whole">{view.number}</p>
      <p className="mt-1 text-small text-muted">{t('application.referenceHint')}</p>
      <p className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-5">
        <StatusTag tone={STATUS_TONE[view.status]}>{t(`status.${view.status}`)}</StatusTag>
        <strong>{await nextWords(view, awaited)}</strong>
      </p>
      <p className="mt-2 text-muted">
        {t('application.since')} <Moment at={view.statusSince} />
        {until && (
          <>
            {' · '}
            {t('application.by')} <CivilDate date={until} />
          </>
        )}
      </p>
      {calendar && (
        <p className="mt-1">
          <a href={`${base}/calendar`} download className="inline-flex min-h-target items-center">{t(`application.${calendar}`)}</a>
        </p>
      )}
    </Panel>
  )
}
