import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { violationDecisions } from '@/db/province/schema/violations'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { problem } from '@/lib/kernel/problem'
import { findPlace } from '../system-context'
import { command, done, refuse } from '../command'
import { consumed, lookUpLimit } from '../look-up/look-up-limit'
import { query } from '../query'
import { aboutPayer } from './about-payer'
import { dueOf, isUnpaid } from './due-of'
import { fineToken } from './fine-token'

/** Numbers are counted up, so whoever goes through them is stopped by who they are, wherever they sit. */
const byActor = new RateLimiterMemory({ points: 10, duration: 600 })
const mayLookUp = lookUpLimit()

const isAllowed = async (ctx: Context, number: string): Promise<boolean> => {
  const allowed = await Promise.all([consumed(byActor, actorId(ctx.actor)), mayLookUp(ctx, 'decision', number)])
  return allowed.every(Boolean)
}

/** Takes the number of a decision that somebody pays for another and gives an address for the answer; right and wrong numbers are taken alike. */
export const askForFine = command({
  name: 'fine.look-up',
  action: 'fine.pay-others',
  level: 'province',
  input: z.strictObject({ number: z.string().trim().regex(/^\d{15}$/, 'decision-number.invalid') }),
  load: async () => ({}),
  about: (_subject, { ctx }) => aboutPayer(ctx),
  async run({ ctx, input }) {
    if (!(await isAllowed(ctx, input.number))) return refuse(problem('fine.looked-up-often'))
    return done({ token: fineToken.give(ctx, input) }, {})
  },
})

export type AskedFine =
  | { readonly kind: 'over' }
  /** Unknown, paid, revoked and without a fine read the same. */
  | { readonly kind: 'nothing'; readonly number: string }
  | { readonly kind: 'due'; readonly number: string; readonly totalFen: Fen; readonly place: { readonly zh: string; readonly en: string } }

const masked = (number: string): string => `${number.slice(0, 6)}*****${number.slice(-4)}`

/** What an address given by `askForFine` shows: the sum and the place, nothing of the person, the vehicle or the act. */
export const findAskedFine = query({
  name: 'fine.find-asked',
  action: 'fine.pay-others',
  level: 'province',
  input: z.strictObject({ token: z.string().max(600) }),
  about: ({ ctx }) => aboutPayer(ctx),
  async run({ db, ctx, input: { token } }): Promise<AskedFine> {
    const told = fineToken.read(ctx, token)
    if (!told) return { kind: 'over' }
    const [row] = await db.select().from(violationDecisions).where(eq(violationDecisions.number, told.number))
    const number = masked(told.number)
    if (!row || !isUnpaid(row)) return { kind: 'nothing', number }
    const place = (await findPlace(row.place)) ?? ctx.place
    return { kind: 'due', number, totalFen: dueOf(ctx, row, ctx.today).totalFen, place: { zh: place.nameZh, en: place.nameEn } }
  },
})
