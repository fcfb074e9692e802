import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { listSessionBookings } from '@/lib/domain/exams/list-office-sessions'
import { newId } from '@/lib/kernel/ids'
import { absent, enter } from '../../../actions'
import { officeSession } from '../../../office-session'

type Props = { params: Promise<{ place: string; session: string; booking: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('resultTitle') })

/** The test and its re-sit, or nobody there (EXM-08, EXM-10, EXM-11). */
const ResultPage = async ({ params }: Props) => {
  const { place, session: sessionId, booking: bookingId } = await params
  const { ctx, base } = await officeSession(place, sessionId, `/results/${bookingId}`)
  const bookings = await listSessionBookings(ctx, { sessionId })
  const booking = bookings.ok ? bookings.value.find(({ id, isGiven }) => id === bookingId && isGiven) : undefined
  if (!booking) notFound()
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
      <PageHeading title={t('resultTitle')} caption={<span className="whole">{booking.number} · <WithNames>{booking.name}</WithNames></span>} lead={t('resultLead')} />
      <FormPage action={enter} idempotencyKey={newId('key', ctx.machineNow)} submit={t('enter')}>
        {hidden}
        <TextField name="first" label={t('first')} width={4} inputMode="numeric" autoComplete="off" />
        <TextField name="second" label={t('second')} hint={t('secondHint')} width={4} inputMode="numeric" autoComplete="off" />
      </FormPage>
      <hr className="my-8 border-line" />
      <p className="mb-4 max-w-text">{t('absentLead')}</p>
      <FormPage action={absent} idempotencyKey={newId('key', ctx.machineNow)} submit={t('absent')} tone="danger">{hidden}</FormPage>
    </div>
  )
}

export default ResultPage
