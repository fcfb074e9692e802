import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { cancel } from '../../../actions'
import { ownBooking } from '../../../own-booking'

type Props = { params: Promise<{ place: string; booking: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.booking'))('cancel') })

/** A02: asks once more, and says what it does to the queue (EXM-13). */
const CancelPage = async ({ params }: Props) => {
  const { place, booking: id } = await params
  const { home, booking, base } = await ownBooking(place, id, '/cancel')
  const isFree = booking.state === 'allotted' && booking.wasMoved
  if (!booking.isOpen && !isFree) redirect(base)
  const t = await getTranslations('tests.cancel')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={t('title', { subject: (await sessionWords()).subject(booking.subject) })} caption={<span className="whole">{booking.number}</span>} lead={t(booking.wasMoved ? 'leadMoved' : 'lead')} />
      <p className="mb-6 max-w-text">{t('voids')}</p>
      <FormPage action={cancel} idempotencyKey={newId('key', home.machineNow)} submit={t('submit', { number: booking.number })} tone="danger" beside={<ButtonLink href={base} tone="secondary">{common('back')}</ButtonLink>}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="province" value={home.place.province} />
        <input type="hidden" name="bookingId" value={booking.id} />
        <input type="hidden" name="revision" value={booking.revision} />
      </FormPage>
    </div>
  )
}

export default CancelPage
