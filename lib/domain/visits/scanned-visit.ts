import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { terminals, visits } from '@/db/province/schema/terminals'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { query } from '../query'
import { freshLoginProblem } from '../sessions/fresh-login'
import { readPhoneChallenge } from './phone-challenge'
import { isVisitAlive, visitLimits } from './visit-limits'

const challenge = z.string().max(200)

/** The living visit of nobody yet that this token names, at a terminal of this place. */
const findScanned = async (db: Db, ctx: Context, token: string) => {
  const named = readPhoneChallenge(ctx, token)
  if (!named) return null
  const [row] = await db
    .select({ visit: visits, terminal: { id: terminals.id, code: terminals.code, name: terminals.name, location: terminals.location } })
    .from(visits)
    .innerJoin(terminals, eq(terminals.id, visits.terminalId))
    .where(and(eq(visits.id, named.visitId), eq(visits.level, 'L0'), eq(terminals.place, ctx.place.code), eq(terminals.state, 'in-service')))
  // Whether the terminal shows larger letters is not known here: the longer limit counts, the terminal itself keeps its own.
  return row && isVisitAlive(row.visit, visitLimits(ctx.place, ctx.today, true), ctx.machineNow) ? { ...row, ...named } : null
}

const aboutOwn = (ctx: Context, terminalId?: string) => ({
  province: ctx.place.province, place: ctx.place.code, personId: personOf(ctx.actor, ctx.place.province) ?? '', ...(terminalId && { terminalId }),
})

export type ScannedVisit = { readonly code: string; readonly name: string; readonly location: string; readonly expiresAt: number }

/** Which terminal it is, for the person who scanned it; nothing of the visit. */
export const findScannedVisit = query({
  name: 'visit.find-scanned',
  action: 'visit.lend-identity',
  level: 'province',
  input: z.strictObject({ challenge }),
  about: ({ ctx }) => aboutOwn(ctx),
  async run({ db, ctx, input }): Promise<ScannedVisit | null> {
    const found = await findScanned(db, ctx, input.challenge)
    return found && { code: found.terminal.code, name: found.terminal.name, location: found.terminal.location, expiresAt: found.expiresAt }
  },
})

/**
 * The person of a phone, signed in, verified at a window and asked for the password just now, stands before this terminal
 * (ux.md §5.2). The guarded update lets one person in, once.
 */
export const confirmByPhone = command({
  name: 'visit.confirm-by-phone',
  action: 'visit.lend-identity',
  level: 'province',
  input: z.strictObject({ challenge, number: z.string().max(10).transform(normaliseCode) }),
  load: ({ tx, ctx, input }) => findScanned(tx, ctx, input.challenge),
  about: ({ terminal }, { ctx }) => aboutOwn(ctx, terminal.id),
  async run({ tx, ctx, input, subject: { visit, terminal, number } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    if (input.number !== number) return refuse(problem('visit.number-differs', 'number'))
    const personId = personOf(ctx.actor, ctx.place.province)
    if (!personId) return refuse(problem('identity.no-record'))
    const lent = await tx
      .update(visits)
      .set({ level: 'L2', personId })
      .where(and(eq(visits.id, visit.id), eq(visits.level, 'L0'), isNull(visits.endedAt)))
      .returning({ id: visits.id })
    if (!lent.length) return refuse(problem('visit.over'))
    return done({ terminal: terminal.code }, { subject: visit.id, onBehalfOf: personId, detail: { terminal: terminal.id } })
  },
})
