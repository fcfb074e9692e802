import { useTranslations } from 'next-intl'
import { FormPage } from '@/components/form/form-page'
import { Moment } from '@/components/ui/moment'
import { StatusTag } from '@/components/ui/status-tag'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { endOtherSessions, endSession } from './actions'

type State = { readonly id: string; readonly device: string; readonly createdAt: Instant; readonly seenAt: Instant; readonly isThis: boolean }
type Props = { place: string; now: Instant; sessions: readonly State[] }

/** A11: every login state with its own end; this one ends with the sign-out in the header. */
export const SessionList = ({ place, now, sessions }: Props) => {
  const t = useTranslations('accounts.account')
  return (
    <>
      <ul className="mb-4">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-3">
            <div>
              <p className="font-semibold">{session.device}</p>
              <p className="text-small text-muted">
                {t('signedInAt')} <Moment at={session.createdAt} /> · {t('seenAt')} <Moment at={session.seenAt} />
              </p>
            </div>
            {session.isThis ? (
              <StatusTag tone="active">{t('thisDevice')}</StatusTag>
            ) : (
              <FormPage action={endSession} idempotencyKey={newId('key', now)} submit={t('end')} tone="secondary">
                <input type="hidden" name="place" value={place} />
                <input type="hidden" name="sessionId" value={session.id} />
              </FormPage>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <FormPage action={endOtherSessions} idempotencyKey={newId('key', now)} submit={t('endOthers')} tone="secondary">
          <input type="hidden" name="place" value={place} />
        </FormPage>
      )}
    </>
  )
}
