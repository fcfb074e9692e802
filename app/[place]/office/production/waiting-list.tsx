import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import type { Production } from '@/lib/domain/production/list-production'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { take } from './actions'

/** What waits by kind, each with the one act: to take a batch of it. */
export const WaitingList = async ({ ctx, waiting }: { ctx: Context; waiting: Production['waiting'] }) => {
  const t = await getTranslations('production')
  if (waiting.length === 0) return <EmptyState title={t('waitingNone')}>{t('waitingNoneHint')}</EmptyState>
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4 elder:xl:grid-cols-2">
      {waiting.map(({ kind, count, since }) => (
        <li key={kind}>
          <Panel title={t(`kind.${kind}`)} level={3} className="h-full">
            <p className="text-h2 font-bold tabular">{t('count', { count })}</p>
            <p className="mb-4 text-small text-muted">{t('waitingSince')}<Moment at={since} /></p>
            <FormPage action={take} idempotencyKey={newId('key', ctx.machineNow)} submit={t('make')}>
              <input type="hidden" name="place" value={ctx.place.code} />
              <input type="hidden" name="kind" value={kind} />
            </FormPage>
          </Panel>
        </li>
      ))}
    </ul>
  )
}
