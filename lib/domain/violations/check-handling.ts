import { z } from 'zod'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { problem, type Problem } from '@/lib/kernel/problem'
import { probationEnds } from '@/lib/policy/licence/licence-standing'
import { cycleOn } from '@/lib/policy/licence/points-cycles'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { ruleValue } from '@/lib/policy/rule-versions'
import { batchRefusal } from '@/lib/policy/violations/online-handling'
import { educationDays } from '@/lib/policy/violations/full-score'
import { payFineBy } from '@/lib/policy/violations/late-payment'
import { query } from '../query'
import { runningBansOf } from '../register/load-standing'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwn } from '../visits/item-level'
import { areReachable, chosenIds, loadChosen, type ChosenRecord } from './chosen-records'
import { findDriver, type Driver } from './handling-driver'
import { recordView, type RecordView } from './record-view'

export type HandlingCheck = {
  readonly records: readonly RecordView[]
  readonly fineFen: Fen
  readonly points: number
  /** Last day to pay, were it accepted today. */
  readonly payBy: CivilDate
  readonly driver: { readonly held: number; readonly sum: number; readonly full: number; readonly cycleEnd: CivilDate; readonly educationDays: number; readonly isInProbation: boolean } | null
  /** The first record that keeps all of it from being handled online, and why (VIO-04). */
  readonly refusal: { readonly recordId: string; readonly problem: Problem } | null
  /** The sum reaches twelve: what follows has a page of its own. */
  readonly reachesFull: boolean
}

const NO_LICENCE = problem('violation.no-licence')

const refusalOf = (ctx: Context, chosen: readonly ChosenRecord[], driver: Driver | null, ban: Problem | null): HandlingCheck['refusal'] => {
  if (ban) return { recordId: chosen[0]?.row.id ?? '', problem: ban }
  const at = ruleMomentOf(ctx)
  const gone = chosen.find(({ row }) => row.state !== 'open')
  if (gone) return { recordId: gone.row.id, problem: problem('violation.not-open') }
  if (!driver) return { recordId: chosen[0]?.row.id ?? '', problem: NO_LICENCE }
  return batchRefusal(chosen.map(({ handled }) => handled), driver, at)
}

const check = async (db: Db, ctx: Context, ids: readonly string[]): Promise<HandlingCheck | null> => {
  const personId = personOf(ctx.actor, ctx.place.province) ?? ''
  const driver = await findDriver(db, ctx, personId)
  const chosen = await loadChosen(db, ctx, ids, { personId, classes: driver?.classes ?? [] })
  if (!chosen || !areReachable(chosen)) return null
  const at = ruleMomentOf(ctx)
  const points = chosen.reduce((sum, { row }) => sum + row.points, 0)
  const full = ruleValue('pts.full', at).value
  const sum = points + (driver?.points ?? 0)
  return {
    records: chosen.flatMap(({ row }) => recordView(ctx, row) ?? []), points, fineFen: chosen.reduce((total, { row }) => total + row.fineFen, 0), payBy: payFineBy(ctx.today, at),
    driver: driver && { held: driver.points, sum, full, cycleEnd: cycleOn(driver.licence.firstIssuedOn, ctx.today).to, educationDays: educationDays(driver.classes, driver.turn, sum, ctx.today, at), isInProbation: ctx.today <= probationEnds(driver.licence.firstIssuedOn, at) },
    refusal: refusalOf(ctx, chosen, driver, noGeneralBanIsRunning(await runningBansOf(db, ctx, personId))), reachesFull: driver !== null && sum >= full,
  }
}

/** What handling these records would come to, and whether it can be done here (C01). Null: one of them is not the reader's. */
export const checkHandling = query({
  name: 'violation.check-handling',
  action: 'violation.handle',
  level: 'province',
  input: z.strictObject({ records: chosenIds() }),
  about: ({ ctx }) => aboutOwn(ctx, 'C01'),
  run: ({ db, ctx, input: { records } }) => check(db, ctx, records),
})
