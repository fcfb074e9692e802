import { z } from 'zod'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { findBookingRow } from './booking-rows'
import { bookingView, type BookingView } from './booking-view'

const input = z.strictObject({ bookingId: z.string().max(40) })

/** One booking of one's own; another's is not there (B4). */
export const findOwnBooking = query({
  name: 'exam.find-own-booking',
  action: 'exam.read-own',
  level: 'province',
  input,
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { bookingId } }): Promise<BookingView | null> {
    const row = await findBookingRow(db, bookingId)
    return row && row.personId === personOf(ctx.actor, ctx.place.province) ? bookingView(db, ctx, row) : null
  },
})
