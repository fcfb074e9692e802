import { desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateHolds } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { batchesLeft, drawMayStart, triesLeft } from '@/lib/policy/plate-choice'
import { registrationDeadline } from '@/lib/policy/plates'
import { query } from '../query'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { choiceIsOpen, findChoice, type Choice } from './choice'
import { currentBatch, drawsOf, type Draw } from './draws'
import { countTries } from './tries'

export type PlateSession = {
  readonly plateType: string
  readonly place: string
  /** Why nothing can be chosen here now; null when it can. */
  readonly closed: Problem | null
  readonly triesLeft: number
  readonly draw: {
    /** On show now. */
    readonly batch: Draw | null
    readonly batchesLeft: number
    readonly daysUsed: number
    /** Why no further batch can be drawn today. */
    readonly closed: Problem | null
  }
  readonly hold: {
    readonly id: string
    readonly number: string
    readonly mode: 'composed' | 'drawn'
    readonly state: typeof plateHolds.$inferSelect.state
    /** Machine time. */
    readonly expiresAt: number
    readonly registerBy: CivilDate | null
  } | null
  /** Last day to register a number confirmed today (PLT-11), shown before the choice as well. */
  readonly registerByIfToday: CivilDate
}

const lastHold = statement((db) =>
  db.select().from(plateHolds).where(eq(plateHolds.applicationId, sql.placeholder('applicationId'))).orderBy(desc(plateHolds.pickedAt), desc(plateHolds.id)).limit(1).prepare(),
)

const holdOf = async (db: Db, ctx: Context, choice: Choice): Promise<PlateSession['hold']> => {
  const row = await lastHold(db).get({ applicationId: choice.applicationId })
  if (!row) return null
  const { id, number, mode, expiresAt, registerBy } = row
  const isOver = row.state === 'held' && expiresAt <= ctx.machineNow
  return { id, number, mode, state: isOver ? 'expired' : row.state, expiresAt, registerBy }
}

const drawStateOf = async (db: Db, ctx: Context, vehicleId: string): Promise<PlateSession['draw']> => {
  const moment = ruleMomentOf(ctx)
  const draws = await drawsOf(db, vehicleId)
  const days = [...new Set(draws.map(({ day }) => day))]
  const shown = draws.filter(({ day }) => day === ctx.today).length
  const left = batchesLeft(shown, moment)
  return {
    batch: await currentBatch(db, ctx, vehicleId),
    batchesLeft: left,
    daysUsed: days.length,
    closed: shown > 0 && left > 0 ? null : drawMayStart(days, ctx.today, moment),
  }
}

/** Where a person stands in choosing a number: tries, batches, hold, deadline. Null for what is not one's own. */
export const plateSession = query({
  name: 'plate.session',
  action: 'plate.choose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { applicationId } }): Promise<PlateSession | null> {
    const choice = await findChoice(db, ctx, applicationId)
    if (!choice || choice.personId !== personOf(ctx.actor, ctx.place.province)) return null
    return {
      plateType: choice.plateType,
      place: choice.place,
      closed: choiceIsOpen(choice),
      triesLeft: triesLeft(await countTries(db, choice.vehicleId), ruleMomentOf(ctx)),
      draw: await drawStateOf(db, ctx, choice.vehicleId),
      hold: await holdOf(db, ctx, choice),
      registerByIfToday: registrationDeadline(ctx.today, await loadCalendar(db), ruleMomentOf(ctx)),
    }
  },
})
