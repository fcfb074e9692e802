import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { newId } from '@/lib/kernel/ids'
import { formatMoment } from '@/lib/messages/format'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { accept, decline } from '../../../actions'
import { ownBooking } from '../../../own-booking'

type Props = { params: Promise<{ place: string; booking: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.offer'))('title') })

/** A freed place, twelve hours to answer, two buttons of the same size (EXM-22). */
const OfferPage = async ({ params }: Props) => {
  const { place, booking: id } = await params
  const { home, booking, base } = await ownBooking(place, id, '/offer')
  const { offer } = booking
  if (!offer) redirect(base)
  const t = await getTranslations('tests.offer')
  const all = await getTranslations('tests')
  const common = await getTranslations('common.form')
  const words = await sessionWords()
  const hidden = (
    <>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="province" value={home.place.province} />
      <input type="hidden" name="bookingId" value={booking.id} />
      <input type="hidden" name="offerId" value={offer.id} />
    </>
  )
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={t('title')} caption={words.subject(booking.subject)} lead={t('lead', { time: formatMoment(words.locale, offer.endsAt) })} />
      <SummaryList
        rows={[
          { term: all('time'), value: <>{words.day(offer.session.testOn)} <span className="whole">{words.hours(offer.session)}</span></> },
          { term: all('site'), value: words.name(offer.session.site) },
          { term: all('vehicle'), value: <WithNames>{words.vehicle(offer.session.vehicle)}</WithNames> },
          { term: (await getTranslations('tests.booking'))('rank'), value: t('rank', { rank: offer.rank }) },
        ]}
      />
      <p className="mb-6 max-w-text">{t('free')}</p>
      <div className="flex flex-wrap gap-gap">
        <FormPage action={accept} idempotencyKey={newId('key', home.machineNow)} submit={t('accept')}>{hidden}</FormPage>
        <FormPage action={decline} idempotencyKey={newId('key', home.machineNow)} submit={t('decline')} tone="secondary">{hidden}</FormPage>
      </div>
    </div>
  )
}

export default OfferPage
