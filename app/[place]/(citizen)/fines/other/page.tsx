import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { findAskedFine } from '@/lib/domain/fines/look-up-fine'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { PayChoices } from '../../../../journey/payment/pay-choices'
import { textParam, type Params } from '../../../../text-param'
import { ownPage } from '../../own-page'
import { requestForOther } from '../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines.other'))('title') })

/** Somebody else's fine: sum and place, nothing of the person (VIO-21). */
const OthersFinePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'fines')
  const t = await getTranslations('fines.other')
  const fines = await getTranslations('fines')
  const payments = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  const token = (await textParam(searchParams, 'token')) ?? ''
  const found = await findAskedFine(ctx, { token })
  const fine = found.ok ? found.value : { kind: 'over' as const }
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/fines`}>{fines('back')}</BackLink>
      <PageHeading title={t('title')} />
      {fine.kind === 'over' && <EmptyState title={t('over')}>{t('overHint')}</EmptyState>}
      {fine.kind === 'nothing' && <EmptyState title={t('nothing')}>{t('nothingHint', { number: fine.number })}</EmptyState>}
      {fine.kind === 'due' && (
        <>
          <SummaryList
            rows={[
              { term: fines('number'), value: <span className="whole tabular">{fine.number}</span> },
              { term: t('place'), value: locale === 'en' ? fine.place.en : fine.place.zh },
              { term: payments('total'), value: <strong className="text-h2">{formatAmount(locale, fine.totalFen)}</strong> },
            ]}
          />
          <Panel title={payments('choose')}>
            <PayChoices ctx={ctx} hidden={{ place, token }} request={requestForOther} />
          </Panel>
          <p className="mt-6 text-muted">{t('points')}</p>
        </>
      )}
    </div>
  )
}

export default OthersFinePage
