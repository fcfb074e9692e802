import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { listSessionBookings, wasSat } from '@/lib/domain/exams/list-office-sessions'
import { may } from '@/lib/policy/permissions'
import { officeSession } from '../../../office-session'
import { FraudForm } from './fraud-form'
import { ResultForms } from './result-forms'

type Props = { params: Promise<{ place: string; session: string; booking: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('resultTitle') })

/** Before the result, the forms that enter it; after it, the decision that it was got by fraud. */
const ResultPage = async ({ params }: Props) => {
  const { place, session: sessionId, booking: bookingId } = await params
  const { ctx, base } = await officeSession(place, sessionId, `/results/${bookingId}`)
  const bookings = await listSessionBookings(ctx, { sessionId })
  const booking = bookings.ok ? bookings.value.find(({ id, isGiven }) => id === bookingId && isGiven) : undefined
  if (!booking) notFound()
  const isTested = wasSat(booking.state)
  if (!may(ctx.actor, isTested ? 'exam.decide-fraud' : 'exam.enter-result', { province: ctx.place.province, place })) notFound()
  const t = await getTranslations('tests.office')
  const common = await getTranslations('common.form')
  const hidden = (
    <>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="bookingId" value={bookingId} />
    </>
  )
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading
        title={isTested ? t('fraud.title') : t('resultTitle')}
        caption={<span className="whole">{booking.number} · <WithNames>{booking.name}</WithNames></span>}
        lead={isTested ? t('fraud.lead') : t('resultLead')}
      />
      {isTested ? <FraudForm ctx={ctx} number={booking.number} licensed={booking.licensed}>{hidden}</FraudForm> : <ResultForms ctx={ctx}>{hidden}</ResultForms>}
    </div>
  )
}

export default ResultPage
