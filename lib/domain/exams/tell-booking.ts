import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import type { NoticeCode, NoticeParams } from '@/lib/messages/notices'
import { sendNotice } from '../notices/send-notice'

/** What goes to the school besides the student (notices.md): results of a booking, sessions cancelled or moved. */
const ALSO_TO_SCHOOL: readonly NoticeCode[] = ['F27', 'F27-void', 'F29']

const schoolOf = statement((db) =>
  db.select({ organisationId: learners.organisationId }).from(examBookings).innerJoin(learners, eq(learners.id, examBookings.learnerId))
    .where(eq(examBookings.id, sql.placeholder('id'))).prepare(),
)

type Booking = { readonly id: string; readonly personId: string; readonly number: string }

/** A notice about a booking; `step` tells one of a kind from the next, so that each goes out once (NTF-01). */
export const tellBooking = async (tx: Tx, ctx: Context, { id, personId, number }: Booking, code: NoticeCode, step: string, params: NoticeParams): Promise<void> => {
  const school = ALSO_TO_SCHOOL.includes(code) ? await schoolOf(tx).get({ id }) : undefined
  await sendNotice(tx, ctx, { code, personId, subject: id, toldTo: school?.organisationId, dedupe: `${code}:${id}:-:${step}`, params: { applyNo: number, ...params } })
}
