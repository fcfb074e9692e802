import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { statement } from '@/db/statement'

export type BookingRow = typeof examBookings.$inferSelect

const byId = statement((db) => db.select().from(examBookings).where(eq(examBookings.id, sql.placeholder('id'))).prepare())

export const findBookingRow = async (db: Db, bookingId: string): Promise<BookingRow | null> => (await byId(db).get({ id: bookingId })) ?? null
