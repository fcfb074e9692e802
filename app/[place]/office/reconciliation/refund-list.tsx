import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Amount } from '@/components/ui/amount'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import type { DeskRefund } from '@/lib/domain/payments/find-desk'
import { newId } from '@/lib/kernel/ids'
import type { Context } from '@/lib/kernel/context'
import { retry } from './actions'
import { DeskTable } from './desk-table'
import { providerWord } from './provider-word'

const Retry = async ({ ctx, id }: { ctx: Context; id: string }) => {
  const t = await getTranslations('payments.desk')
  return (
    <FormPage action={retry} idempotencyKey={newId('key', ctx.machineNow)} submit={t('retry')} tone="secondary">
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="refundId" value={id} />
    </FormPage>
  )
}

/** Money that has not found its way back. */
export const RefundList = async ({ ctx, refunds }: { ctx: Context; refunds: readonly DeskRefund[] }) => {
  const t = await getTranslations('payments.desk')
  const words = await getTranslations('payments')
  if (refunds.length === 0) return <EmptyState title={t('refundsNone')} />
  const rows = await Promise.all(
    refunds.map(async ({ id, number, provider, amountFen, reason, state, wantedAt }) => ({
      key: id,
      cells: [
        number, await providerWord(provider), <Amount key="amount" fen={amountFen} />, words(`reason.${reason}`), <Moment key="since" at={wantedAt} />, t(`refundState.${state}`),
        <Retry key="retry" ctx={ctx} id={id} />,
      ],
    })),
  )
  return <DeskTable caption={t('refunds')} heads={[t('application'), t('provider'), t('amount'), t('reason'), t('since'), t('state'), t('act')]} rows={rows} />
}
