import { getTranslations } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { bankReturnsText } from '@/lib/domain/fines/bank-returns-text'
import { listBankReturns } from '@/lib/domain/fines/list-bank-returns'

type Scope = { params: Promise<{ place: string; bank: string }> }

/** What one bank has to give back, as a file; the query allows as it does for the page. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, bank } = await params
  const ctx = await contextFor('office', place)
  if (!ctx) return new Response(null, { status: 403 })
  const found = await listBankReturns(ctx, {})
  if (!found.ok) return new Response(null, { status: 403 })
  const t = await getTranslations('payments.bank')
  const text = bankReturnsText(found.value.filter((each) => each.bank.code === bank), { headings: [t('serial'), t('number'), t('amount'), t('reason')], reason: (reason) => t(`why.${reason}`) })
  return new Response(text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="returns-${ctx.today}.csv"`, 'Cache-Control': 'no-store' },
  })
}
