import { and, count, sum } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Fen } from '@/lib/kernel/money'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { query } from '../query'
import { factorToken, vehicleFactors, vinTail } from '../look-up/factor-token'
import { isOfPresentOwner } from './record-owner'
import { lookUpLimit } from '../look-up/look-up-limit'

/** Three things that stand together on the vehicle licence alone. */
const factors = z.strictObject({ plateType: z.string(), plate: z.string(), vinTail: z.string() })

const token = factorToken('violations.look-up', factors)
const mayLookUp = lookUpLimit()

/** Takes the three factors and gives an address for the answer, in which they cannot be read. Right and wrong ones are taken alike. */
export const askForViolations = command({
  name: 'violation.look-up',
  action: 'violation.look-up',
  level: 'province',
  input: z.strictObject({ ...vehicleFactors, vinTail }),
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ ctx, input }) {
    if (!(await mayLookUp(ctx, input.plateType, input.plate))) return refuse(problem('violation.looked-up-often'))
    return done({ token: token.give(ctx, input) }, { detail: { plateType: input.plateType } })
  },
})

export type AskedViolations = { readonly count: number; readonly fineFen: Fen; readonly points: number }

/**
 * What an address given by `askForViolations` shows: how many open records and their sums, nothing of any of them. A vehicle without
 * open records and a wrong factor read the same; the papers are the present owner's, so is what is counted. Null: its time is over.
 */
export const findAskedViolations = query({
  name: 'violation.find-asked',
  action: 'violation.look-up',
  level: 'province',
  input: z.strictObject({ token: z.string().max(600) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { token: given } }): Promise<AskedViolations | null> {
    const told = token.read(ctx, given)
    if (!told) return null
    const [found] = await db.select({ count: count(), fineFen: sum(violations.fineFen).mapWith(Number), points: sum(violations.points).mapWith(Number) })
      .from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
      .where(and(
        eq(vehicles.plateType, told.plateType), eq(vehicles.plate, told.plate), eq(vehicles.vinTail, told.vinTail), eq(vehicles.stage, 'registered'), eq(violations.state, 'open'), isOfPresentOwner,
      ))
    return { count: found?.count ?? 0, fineFen: found?.fineFen ?? 0, points: found?.points ?? 0 }
  },
})
