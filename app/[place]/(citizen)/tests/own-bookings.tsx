import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import type { BookingView } from '@/lib/domain/exams/booking-view'
import { bookingStatus } from '../../../test-booking/booking-status'
import { sessionWords } from '../../../test-booking/session-words'

export const OwnBookings = async ({ bookings }: { bookings: readonly BookingView[] }) => {
  const t = await getTranslations('tests.mine')
  const words = await sessionWords()
  if (bookings.length === 0) return <p className="text-muted">{t('bookingsNone')}</p>
  const rows = await Promise.all(bookings.map(async (booking) => ({ booking, status: await bookingStatus(booking) })))
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ booking, status }) => {
        const session = booking.given ?? booking.wishes[0]?.session
        return (
          <li key={booking.id} className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div className="min-w-0">
              <Link href={`/${booking.place}/tests/bookings/${booking.id}`} className="inline-flex min-h-target items-center font-semibold after:absolute after:inset-0">{words.subject(booking.subject)}</Link>
              {session && <p className="mt-0 text-muted">{words.day(session.testOn)} <span className="whole">{words.hours(session)}</span> · {words.name(session.site)}</p>}
            </div>
            <StatusTag tone={status.tone}>{status.word}</StatusTag>
          </li>
        )
      })}
    </ul>
  )
}
