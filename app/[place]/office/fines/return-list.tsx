import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import type { BankReturn } from '@/lib/domain/fines/list-bank-returns'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
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

/** On a narrow screen the table is pushed sideways, its cells stay on one line. */
const Whole = ({ children }: { children: ReactNode }) => <span className="whitespace-nowrap">{children}</span>

/** What the banks have to give back, and for each bank its list as a file. */
export const ReturnList = async ({ ctx, returns }: { ctx: Context; returns: readonly BankReturn[] }) => {
  const t = await getTranslations('payments.bank')
  if (returns.length === 0) return <EmptyState title={t('returnsNone')} />
  const locale = asLocale(await getLocale())
  const banks = new Map(returns.map(({ bank }) => [bank.code, locale === 'en' ? bank.nameEn : bank.nameZh]))
  const rows = returns.map(({ id, serial, bank, number, amountFen, reason, paidAt }) => ({
    key: id,
    cells: [<Whole key="serial">{serial}</Whole>, <Whole key="bank">{banks.get(bank.code)}</Whole>, number, <Whole key="amount">{formatAmount(locale, amountFen)}</Whole>, <Whole key="why">{t(`why.${reason}`)}</Whole>, <Whole key="paid"><Moment at={paidAt} /></Whole>, <Confirm key="confirm" ctx={ctx} id={id} />],
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
