import { notFound } from 'next/navigation'
import { findOwnBooking } from '@/lib/domain/exams/find-booking'
import type { BookingView } from '@/lib/domain/exams/booking-view'
import { findPlace } from '@/lib/domain/system-context'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

/** One's own booking, asked of every province where one has records (D5), at the place that tests; a 404 otherwise. */
export const ownBooking = async (place: string, bookingId: string, rest = ''): Promise<{ readonly home: Context; readonly booking: BookingView; readonly base: string }> => {
  const ctx = await ownPage(place, `tests/bookings/${bookingId}${rest}`)
  for (const home of await ownContexts(ctx)) {
    const found = await findOwnBooking(home, { bookingId })
    if (!found.ok || !found.value) continue
    const tests = await findPlace(found.value.place)
    return { home: tests ? { ...home, place: tests } : home, booking: found.value, base: `/${place}/tests/bookings/${bookingId}` }
  }
  return notFound()
}
