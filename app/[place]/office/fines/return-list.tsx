import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Amount } from '@/components/ui/amount'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import type { BankReturn } from '@/lib/domain/fines/list-bank-returns'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { DeskTable } from '../reconciliation/desk-table'
import { confirm } from './actions'

const Confirm = async ({ ctx, id }: { ctx: Context; id: string }) => {
  const t = await getTranslations('payments.bank')
  return (
    <FormPage action={confirm} idempotencyKey={newId('key', ctx.machineNow)} submit={t('confirm')} tone="secondary">
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="paymentId" value={id} />
    </FormPage>
  )
}

/** What the banks have to give back, and for each bank its list as a file. */
export const ReturnList = async ({ ctx, returns }: { ctx: Context; returns: readonly BankReturn[] }) => {
  const t = await getTranslations('payments.bank')
  if (returns.length === 0) return <EmptyState title={t('returnsNone')} />
  const isEnglish = (await getLocale()) === 'en'
  const banks = new Map(returns.map(({ bank }) => [bank.code, isEnglish ? bank.nameEn : bank.nameZh]))
  const rows = returns.map(({ id, serial, bank, number, amountFen, reason, paidAt }) => ({
    key: id,
    cells: [serial, banks.get(bank.code), number, <Amount key="amount" fen={amountFen} />, t(`why.${reason}`), <Moment key="paid" at={paidAt} />, <Confirm key="confirm" ctx={ctx} id={id} />],
  }))
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-3">
        {[...banks].map(([code, bank]) => <ButtonLink key={code} href={`/${ctx.place.code}/office/fines/returns/${code}`} tone="secondary">{t('download', { bank })}</ButtonLink>)}
      </div>
      <DeskTable caption={t('returns')} heads={[t('serial'), t('bank'), t('number'), t('amount'), t('reason'), t('paidAt'), t('act')]} rows={rows} />
    </>
  )
}
