import { getTranslations } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { calendarFile, calendarResponse } from '@/lib/channels/web/calendar-file'
import { instantOf } from '@/lib/kernel/clock'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { ownBooking } from '../../../own-booking'

type Scope = { params: Promise<{ place: string; booking: string }> }

const LIVE = ['accepted', 'allotted'] as const

/** The test for the own calendar: the same entry whatever happens to it, moved or taken out by a later revision (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, booking: id } = await params
  const ctx = await contextFor('citizen', place)
  if (ctx?.actor.kind !== 'citizen') return new Response(null, { status: 404 })
  const { home, booking } = await ownBooking(place, id, '/calendar')
  const session = booking.given ?? booking.wishes[0]?.session
  if (!session) return new Response(null, { status: 404 })
  const words = await sessionWords()
  const t = await getTranslations('tests.booking')
  const bring = await getTranslations('tests.booking.bring')
  const file = calendarFile({
    id: booking.id,
    revision: booking.revision,
    when: { from: instantOf(session.testOn, session.startTime), to: instantOf(session.testOn, session.endTime) },
    writtenAt: home.now,
    title: t('title', { subject: words.subject(booking.subject) }),
    note: `${bring('document')}\n${bring('early')}`,
    place: words.name(session.site),
    isCancelled: !LIVE.some((state) => state === booking.state),
  })
  return calendarResponse(file, booking.number)
}
