import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Amount } from '@/components/ui/amount'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/components/form/form-state'
import { listUnpaidFines } from '@/lib/domain/fines/list-own-fines'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { PayChoices } from '../journey/payment/pay-choices'
import { actWords } from '../violations/act-words'

type Props = { home: Context; place: string; base: string; ids: readonly string[]; request: FormAction }

/** The chosen fines and their sum once more, and the ways to pay. */
export const PayChosen = async ({ home, place, base, ids, request }: Props) => {
  const found = await listUnpaidFines(home, { ids: [...ids] })
  if (!found.ok) notFound()
  const t = await getTranslations('fines')
  const payments = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  const fines = found.value
  const rows = [
    ...fines.map(({ number, act, totalFen }) => ({ term: `${actWords(locale, act, t('act'))} · ${number}`, value: <Amount fen={totalFen} /> })),
    { term: payments('total'), value: <strong className="text-h2">{formatAmount(locale, fines.reduce((sum, { totalFen }) => sum + totalFen, 0))}</strong> },
  ]
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{t('back')}</BackLink>
      <PageHeading title={t('payTitle')} lead={t('payLead')} />
      {fines.length === 0 ? <EmptyState title={t(ids.length === 0 ? 'noneChosen' : 'nothingDue')} /> : (
        <>
          <SummaryList rows={rows} />
          <Panel title={payments('choose')}>
            <PayChoices ctx={home} hidden={{ place, province: home.place.province, decisions: fines.map(({ id }) => id).join() }} request={request} />
          </Panel>
          <p className="mt-6 text-muted">{t('noSelfRefund')}</p>
        </>
      )}
    </div>
  )
}
