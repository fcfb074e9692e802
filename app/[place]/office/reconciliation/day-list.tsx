import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import type { DeskDay } from '@/lib/domain/payments/find-desk'
import { newId } from '@/lib/kernel/ids'
import type { Context } from '@/lib/kernel/context'
import { compareAgain } from './actions'
import { DeskTable } from './desk-table'
import { providerWord } from './provider-word'

const Again = async ({ ctx, day, provider }: Pick<DeskDay, 'day' | 'provider'> & { ctx: Context }) => {
  const t = await getTranslations('payments.desk')
  return (
    <FormPage action={compareAgain} idempotencyKey={newId('key', ctx.machineNow)} submit={t('again')} tone="quiet">
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="day" value={day} />
    </FormPage>
  )
}

/** Every day and provider, newest first; one never compared says so. */
export const DayList = async ({ ctx, days }: { ctx: Context; days: readonly DeskDay[] }) => {
  const t = await getTranslations('payments.desk')
  if (days.length === 0) return <EmptyState title={t('none')} />
  const rows = await Promise.all(
    days.map(async ({ day, provider, compared }) => ({
      key: `${day} ${provider}`,
      cells: [
        <CivilDate key="day" date={day} />, await providerWord(provider),
        ...(compared
          ? [compared.rows, <Amount key="ours" fen={compared.ourFen} />, <Amount key="theirs" fen={compared.theirFen} />, <Amount key="difference" fen={compared.theirFen - compared.ourFen} />]
          : [<StatusTag key="state" tone="attention">{t('notCompared')}</StatusTag>, '—', '—', '—']),
        <Again key="again" ctx={ctx} day={day} provider={provider} />,
      ],
    })),
  )
  return <DeskTable caption={t('days')} heads={[t('day'), t('provider'), t('rows'), t('ours'), t('theirs'), t('difference'), t('act')]} rows={rows} />
}
