import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { listTestFees } from '@/lib/domain/exams/pay-test-fee'
import { isOpen } from '@/lib/domain/payments/order-view'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { PayChoices } from '../../../../journey/payment/pay-choices'
import { PayCode } from '../../../../journey/payment/pay-code'
import { PaymentNote } from '../../../../journey/payment/payment-note'
import { ownContextIn } from '../../../../own-contexts'
import { sessionWords } from '../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../text-param'
import { ownPage } from '../../own-page'
import { look, request } from '../actions'

type Props = { params: Promise<{ place: string; booking: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.fees'))('title') })

/** The fee of one place: a code to pay with, what became of it, and its receipt, at one address. */
const TestFeePage = async ({ params, searchParams }: Props) => {
  const { place, booking } = await params
  const ctx = await ownPage(place, 'test-fees')
  const home = await ownContextIn(ctx, await textParam(searchParams, 'province'))
  const found = await listTestFees(home, { bookingId: booking })
  const fee = found.ok ? found.value[0] : undefined
  if (!fee) notFound()
  const t = await getTranslations('tests.fees')
  const payments = await getTranslations('payments')
  const words = await sessionWords()
  const locale = asLocale(await getLocale())
  const { province } = home.place
  const hidden = { place, province, bookingId: booking }
  const isOther = (await textParam(searchParams, 'other')) === '1'
  const live = fee.order && isOpen(fee.order) && !isOther ? fee.order : null
  const rows = [
    { term: t('test'), value: words.subject(fee.subject) },
    { term: t('number'), value: <span className="whole tabular">{fee.number}</span> },
    ...(fee.testOn ? [{ term: t('testOn'), value: formatDate(locale, fee.testOn) }] : []),
    { term: payments('total'), value: <strong className="text-h2">{formatAmount(locale, fee.feeFen)}</strong> },
  ]
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/test-fees`}>{t('back')}</BackLink>
      <PageHeading title={t('title')} lead={t(`what.${fee.state}`)} />
      <SummaryList rows={rows} />
      <div className="mb-6"><PaymentNote payment={{ settled: fee.state === 'paid', totalFen: fee.feeFen, refunds: fee.refunds }} /></div>
      {fee.state === 'paid' && fee.paperId && <p className="mb-6"><Link href={`/${home.place.code}/papers/${fee.paperId}`}>{t('receipt')}</Link></p>}
      {fee.state === 'due' && (live ? <PayCode order={live} otherHref={`/${place}/test-fees/${booking}?province=${province}&other=1`} hidden={hidden} look={look} /> : (
        <Panel title={payments('choose')}><PayChoices ctx={home} hidden={hidden} request={request} /></Panel>
      ))}
      <p className="mt-6 text-muted">{t('rule')}</p>
    </div>
  )
}

export default TestFeePage
