import { and, asc, between, gt, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violationDecisions } from '@/db/province/schema/violations'
import type { Db, Tx } from '@/db/handle'
import { addDays, civilDate, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { daysLate, surchargeStopsOn } from '@/lib/policy/violations/late-payment'
import { sendNotice } from '../notices/send-notice'
import { provinceHandle } from '../platform'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'
import { dueOf, type DecisionRow } from './due-of'

const DAYS_BEFORE = 3
const SECOND_REMINDER = 10
/** After the day on which the surcharge stops nothing new is to be said; a process that slept says it a little later. */
const AFTERMATH = 7
/** Fifty days of unpaid fines are told in parts, so that nobody waits for the gate. */
const A_PART = 200

type Step = 'before' | '1' | '10' | 'cap'

/** The newest step that has come for an unpaid fine; null: none, or the last is long ago (notices.md F35, F36). */
export const stepOf = (ctx: Context, payBy: CivilDate): Step | null => {
  const stopsOn = surchargeStopsOn(payBy, ruleMomentOf(ctx))
  if (ctx.today < addDays(payBy, -DAYS_BEFORE) || ctx.today > addDays(stopsOn, AFTERMATH)) return null
  if (ctx.today >= stopsOn) return 'cap'
  const late = daysLate(payBy, ctx.today)
  if (late === 0) return 'before'
  return late >= SECOND_REMINDER ? '10' : '1'
}

/** Each step once (NTF-01), whatever number of times it is looked for. */
const tell = async (tx: Tx, ctx: Context, decision: DecisionRow): Promise<void> => {
  const step = stepOf(ctx, decision.payBy)
  if (step === null) return
  const { id, number, personId, payBy, fineFen } = decision
  await sendNotice(tx, ctx, {
    code: step === 'before' ? 'F35-reminder' : 'F36', personId, subject: id, dedupe: `${step === 'before' ? 'F35' : 'F36'}:${id}:${payBy}:${step}`,
    params: { decisionNo: number, fine: String(fineFen / 100), payDue: payBy, totalDue: String(dueOf(ctx, decision, ctx.today).totalFen / 100) },
  })
}

const nextUnpaid = (db: Db, { today }: Context, after: string): Promise<DecisionRow[]> =>
  db.select().from(violationDecisions)
    .where(and(
      eq(violationDecisions.state, 'in-force'), isNull(violationDecisions.paidOn), gt(violationDecisions.fineFen, 0), between(violationDecisions.payBy, addDays(today, -50), addDays(today, DAYS_BEFORE)), gt(violationDecisions.id, after),
    ))
    .orderBy(asc(violationDecisions.id)).limit(A_PART)

/** For this morning at nine, or the next. */
export const scheduleFineNotices = (tx: Tx, ctx: Context): Promise<void> => {
  const today = civilDate(ctx.now)
  const day = ctx.now < instantOf(today, '09:00') ? today : addDays(today, 1)
  return schedule(tx, ctx, { kind: 'fine.tell-due', key: `fine.tell-due:${day}`, payload: {}, dueAt: instantOf(day, '09:00') })
}

/** Each morning at nine: what is to be paid within three days, and what is late (F35, F36). */
export const tellFinesDue = async (ctx: Context): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  for (let part = await nextUnpaid(handle.read, ctx, ''); part.length; part = await nextUnpaid(handle.read, ctx, part.at(-1)?.id ?? ''))
    await handle.write(async (tx) => {
      for (const decision of part) await tell(tx, ctx, decision)
    })
  await handle.write((tx) => scheduleFineNotices(tx, ctx))
}
