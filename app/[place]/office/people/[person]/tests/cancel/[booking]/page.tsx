import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckList } from '@/components/form/check-list'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listBookingsAtWindow } from '@/lib/domain/exams/list-bookings'
import { newId } from '@/lib/kernel/ids'
import { formatDate } from '@/lib/messages/format'
import { sessionWords } from '../../../../../../../test-booking/session-words'
import { officePage } from '../../../../../office-page'
import { cancelGiven, cancelOpen } from '../../actions'

type Props = { params: Promise<{ place: string; person: string; booking: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.window'))('cancel') })

/** After closing the person stands there with the document, and the clerk says so (EXM-12). */
const WindowCancelPage = async ({ params }: Props) => {
  const { place, person: personId, booking: bookingId } = await params
  const ctx = await officePage(place, `people/${personId}/tests/cancel/${bookingId}`)
  const found = await listBookingsAtWindow(ctx, { personId })
  const booking = found.ok ? found.value.find(({ id }) => id === bookingId) : undefined
  if (!booking) notFound()
  const t = await getTranslations('tests.window')
  const own = await getTranslations('tests.cancel')
  const common = await getTranslations('common.form')
  const words = await sessionWords()
  const isGiven = booking.state === 'allotted' && booking.lastWindowDay !== null
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/people/${personId}/tests`}>{common('back')}</BackLink>
      <PageHeading
        title={t('cancelTitle', { number: booking.number })}
        caption={words.subject(booking.subject)}
        lead={isGiven && booking.lastWindowDay ? t('cancelLead', { date: formatDate(words.locale, booking.lastWindowDay) }) : own('lead')}
      />
      <FormPage action={isGiven ? cancelGiven : cancelOpen} idempotencyKey={newId('key', ctx.machineNow)} submit={own('submit', { number: booking.number })} tone="danger">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="bookingId" value={booking.id} />
        <input type="hidden" name="revision" value={booking.revision} />
        {isGiven && <CheckList name="documentSeen" prefix="seen-" label={t('lead')} options={[{ value: 'document', label: t('seen') }]} />}
      </FormPage>
    </div>
  )
}

export default WindowCancelPage
