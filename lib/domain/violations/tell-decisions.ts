import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { probationEnds, probationIsLost } from '@/lib/policy/licence/licence-standing'
import { cycleOn } from '@/lib/policy/licence/points-cycles'
import { ruleValue } from '@/lib/policy/rule-versions'
import { markCrossed } from '@/lib/policy/violations/booked-points'
import { educationDays, enrolBy } from '@/lib/policy/violations/full-score'
import { sendNotice } from '../notices/send-notice'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import type { Driver } from './handling-driver'

type Decision = typeof violationDecisions.$inferSelect
type Record = typeof violations.$inferSelect

/** F35, at once: number, fine, points and the last day to pay; of a warning that there is nothing to pay. */
export const tellDecision = (tx: Tx, ctx: Context, { id, number, personId, fineFen, points, payBy }: Decision, { plate }: Record): Promise<void> =>
  sendNotice(tx, ctx, {
    code: fineFen > 0 ? 'F35' : 'F35-warning', personId, subject: id, dedupe: `F35:${id}:-:decided`,
    params: { decisionNo: number, plate, fine: String(fineFen / 100), points: String(points), payDue: payBy },
  })

/** F25 where twelve are reached within the probation, F21 at twelve and more, else F37 for the highest mark crossed: one notice for what was booked together (N7). */
export const tellPointsReached = async (tx: Tx, ctx: Context, personId: string, driver: Driver, decisions: readonly Decision[]): Promise<void> => {
  const at = ruleMomentOf(ctx)
  const booked = decisions.reduce((sum, { points }) => sum + points, 0)
  const points = driver.points + booked
  const batch = decisions[0]?.batch ?? ''
  const order = { personId, subject: decisions[0]?.id ?? '' }
  if (probationIsLost({ classIssuedOn: driver.licence.firstIssuedOn, points }, ctx.today, at))
    return sendNotice(tx, ctx, { ...order, code: 'F25-lost', dedupe: `F25:${batch}:-:lost`, params: { points: String(points), probationEnd: probationEnds(driver.licence.firstIssuedOn, at) } })
  if (points >= ruleValue('pts.full', at).value) {
    const eduDays = educationDays(driver.classes, driver.turn, points, ctx.today, at)
    const eduDue = enrolBy(ctx.today, await loadCalendar(tx), at)
    return sendNotice(tx, ctx, { ...order, code: 'F21', dedupe: `F21:${batch}:-:0`, params: { points: String(points), eduDays: String(eduDays), eduDue } })
  }
  const mark = markCrossed(driver.points, booked)
  if (mark === null) return
  const cycle = cycleOn(driver.licence.firstIssuedOn, ctx.today)
  await sendNotice(tx, ctx, { ...order, code: 'F37', dedupe: `F37:${batch}:-:${mark}`, params: { points: String(points), cycleStart: cycle.from, cycleEnd: cycle.to } })
}
