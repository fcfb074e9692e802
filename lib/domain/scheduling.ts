import { jobs } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'

/** What each day brings by itself; every kind asks for its own next day. */
export const DAILY_WORK = ['payment.reconcile', 'fine.tell-due', 'absence.daily'] as const
export type DailyWork = (typeof DAILY_WORK)[number]

/** Kinds of work that wait for an instant of business time; their handlers stand in `jobs/handlers.ts` (D13). */
export type Jobs = {
  /** A day's work that could not be asked for when the province began. */
  'daily.ask': { work: DailyWork }
  'plate.fill-segment': { segmentId: string }
  'plate.lapse-reservation': { holdId: string }
  'plate.return-number': { plateType: string; number: string }
  'plate.remind-registration': { holdId: string }
  'plate.replenish': Record<string, never>
  'draft.expire': { applicationId: string }
  /** D3: the bytes of a picture that was removed or replaced. */
  'file.unlink': { storedAs: string }
  /** Asks the provider whether an order was paid, until it has ended. */
  'payment.follow': { orderId: string; turn: number }
  /** APP-03: not paid within a day of the approval; `revision` is of the approval. */
  'payment.lapse': { applicationId: string; revision: number }
  /** Some hours before it lapses. */
  'payment.remind': { applicationId: string; revision: number }
  /** Compares a civil day with a provider's statement. */
  'payment.reconcile': { provider: 'wechat' | 'alipay'; day: string; turn: number }
  /** F35, F36: each morning, who has to pay a fine soon and who is late. */
  'fine.tell-due': Record<string, never>
  /** DLV-03: not collected within a month. */
  'collection.lapse': { applicationId: string; revision: number }
  /** DLV-04: kept a month, then destroyed. */
  'parcel.destroy': { applicationId: string; revision: number }
  /** The day before a visit to a hospital; `revision` is of its booking. */
  'visit.remind': { applicationId: string; revision: number }
  /** The hospital has handed in what it found. */
  'visit.attend': { applicationId: string }
  /** Nobody came, and nothing was handed in by the end of the next day. */
  'visit.lapse': { applicationId: string; revision: number }
  /** The hospital was suspended (ORG-08). */
  'visit.call-off': { applicationId: string; revision: number }
  /** Nobody chose another half-day; `revision` is of the calling off. */
  'visit.expire': { applicationId: string; revision: number }
  /** EXM-15: a place's sessions of one closing instant are ranked, and everybody is told. */
  'exam.close': { place: string; closesAt: number }
  /** EXM-22: nobody took the place that was offered. */
  'exam.lapse-offer': { offerId: string }
  /** F28, the day before the test. */
  'exam.remind': { sessionId: string }
  /** F26: at nine, who now stands inside or outside of the capacity; `day` is the civil day. */
  'exam.tell-ranks': { place: string; day: string }
  /** A file of records goes on being taken in, or accepted, where it stands. */
  'violation.take-in': { fileId: string; turn: number }
  'violation.accept-file': { fileId: string; turn: number }
  /** Each working day at nine: who has overdue records is told (F34, VIO-16). */
  'absence.daily': { day: string }
  /** The day before an inspection; `revision` is of its booking. */
  'inspection.remind': { applicationId: string; revision: number }
  /** BAN-07: the day of the inspection is over. */
  'inspection.lapse': { applicationId: string; revision: number }
  /** VIO-08: the owner has not answered whether a driver may be bound. */
  'binding.lapse': { bindingId: string }
  /** The station takes nobody at that time after all. */
  'inspection.call-off': { applicationId: string; revision: number }
  /** Nobody chose another time; `revision` is of the calling off. */
  'inspection.expire': { applicationId: string; revision: number }
}

/** Asks for a job once; asked again with the same key, it stands as it is. */
export const schedule = async <K extends keyof Jobs>(
  tx: Tx,
  ctx: Context,
  job: { kind: K; key: string; payload: Jobs[K]; dueAt: Instant },
): Promise<void> => {
  await tx
    .insert(jobs)
    .values({ id: newId('job', ctx.machineNow), kind: job.kind, key: job.key, payload: JSON.stringify(job.payload), dueAt: job.dueAt })
    .onConflictDoNothing()
}
