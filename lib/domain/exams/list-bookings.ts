import { z } from 'zod'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { bookingsOf, type BookingView } from './booking-view'

/** Bookings of one training rarely pass a dozen. */
const MOST = 40

/** My bookings, the newest first. */
export const listOwnBookings = query({
  name: 'exam.list-own-bookings',
  action: 'exam.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  run: ({ db, ctx }): Promise<readonly BookingView[]> => bookingsOf(db, ctx, personOf(ctx.actor, ctx.place.province) ?? '', MOST),
})

/** Those of a person who stands at the window. */
export const listBookingsAtWindow = query({
  name: 'exam.list-bookings-at-window',
  action: 'exam.cancel-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40) }),
  about: ({ ctx, input }) => ({ province: ctx.place.province, place: ctx.place.code, personId: input.personId }),
  run: ({ db, ctx, input }): Promise<readonly BookingView[]> => bookingsOf(db, ctx, input.personId, MOST),
})
