import { and, isNull, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { licences } from '@/db/province/schema/register'
import { pointBookings, pointClearings } from '@/db/province/schema/violations'
import { statement } from '@/db/statement'
import type { CivilDate } from '@/lib/kernel/clock'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { fullScoreTurn } from '@/lib/policy/violations/full-score'
import { pointsByCycle, pointsHeld, type BookedDecision } from '@/lib/policy/violations/booked-points'

const bookingsOf = statement((db) =>
  db.select({ points: pointBookings.points, fineFen: pointBookings.fineFen, decidedOn: pointBookings.decidedOn, payBy: pointBookings.payBy, paidOn: pointBookings.paidOn })
    .from(pointBookings).where(and(eq(pointBookings.licenceId, sql.placeholder('licenceId')), isNull(pointBookings.revokedOn))).prepare(),
)

const clearingsOf = statement((db) => db.select({ on: pointClearings.clearedOn }).from(pointClearings).where(eq(pointClearings.licenceId, sql.placeholder('licenceId'))).prepare())

type Licence = Pick<typeof licences.$inferSelect, 'id' | 'firstIssuedOn'>

export type LicencePoints = {
  /** In the running cycle (PTS-03, PTS-04). */
  readonly held: number
  /** Of the decisions of each cycle that had some, by its first day. */
  readonly byCycle: ReadonlyMap<CivilDate, number>
  readonly bookings: readonly BookedDecision[]
  /** Which full score of the cycle the next one would be (EDU-03). */
  readonly turn: number
}

/** The points of a licence on a day, reckoned from what was booked on it. */
export const loadLicencePoints = async (db: Db, { id, firstIssuedOn }: Licence, today: CivilDate, at: RuleMoment): Promise<LicencePoints> => {
  const bookings = await bookingsOf(db).all({ licenceId: id })
  const cleared = (await clearingsOf(db).all({ licenceId: id })).map(({ on }) => on)
  return { bookings, turn: fullScoreTurn(cleared, firstIssuedOn, today), held: pointsHeld(bookings, cleared, firstIssuedOn, today, at), byCycle: pointsByCycle(bookings, firstIssuedOn) }
}
