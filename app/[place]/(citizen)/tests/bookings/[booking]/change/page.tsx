import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { listOwnStandings } from '@/lib/domain/exams/list-own-standings'
import { newId } from '@/lib/kernel/ids'
import type { Params } from '../../../../../../text-param'
import { BookingCheck } from '../../../../../../test-booking/booking-check'
import { BookingFlow } from '../../../../../../test-booking/booking-flow'
import { readFlow } from '../../../../../../test-booking/flow-page'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { change } from '../../../actions'
import { ownBooking } from '../../../own-booking'
import { ownTraining } from '../../../own-training'

type Props = { params: Promise<{ place: string; booking: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.booking'))('change') })

/** Other wishes, or another order, until closing (EXM-16); the way is that of a booking. */
const ChangePage = async ({ params, searchParams }: Props) => {
  const { place, booking: id } = await params
  const { home, booking, base: back } = await ownBooking(place, id, '/change')
  if (!booking.isOpen) redirect(back)
  const { training } = await ownTraining(place, booking.learnerId, `bookings/${id}/change`)
  const t = await getTranslations('tests.flow')
  const title = t('change', { subject: (await sessionWords()).subject(booking.subject) })
  const base = `${back}/change`
  const { flow, sites, isMissing } = await readFlow(home, searchParams, { subject: booking.subject, licenceClass: booking.licenceClass, mostWishes: training.mostWishes })
  if (flow.asked.length === 0) redirect(back)
  if (flow.next === null)
    return (
      <BookingCheck base={base} home={back} title={title} subject={booking.subject} licenceClass={booking.licenceClass} flow={flow} action={change} idempotencyKey={newId('key', home.machineNow)} submit={t('submitChange')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="province" value={home.place.province} />
        <input type="hidden" name="bookingId" value={booking.id} />
        <input type="hidden" name="revision" value={booking.revision} />
      </BookingCheck>
    )
  const standings = flow.next === 'first' ? await listOwnStandings(home, { learnerId: booking.learnerId, sessions: flow.choices.slice(0, 60).map((each) => each.id) }) : null
  return (
    <BookingFlow base={base} home={back} title={title} licenceClass={booking.licenceClass} flow={{ ...flow, next: flow.next }} sites={sites} standings={standings?.ok ? standings.value : {}} isMissing={isMissing} />
  )
}

export default ChangePage
