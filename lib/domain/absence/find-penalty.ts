import { z } from 'zod'
import { may } from '@/lib/policy/permissions'
import { query } from '../query'
import { loadPenalty, penaltyTarget } from './load-penalty'
import { penaltyView, type PenaltyView } from './penalty-view'

/** One, with its records, to the office of its place; null for what is not there or too near. */
export const findPenalty = query({
  name: 'absence.find',
  action: 'absence.read',
  level: 'province',
  input: z.strictObject({ penaltyId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { penaltyId } }): Promise<PenaltyView | null> {
    const row = await loadPenalty(db, ctx, penaltyId)
    return row && may(ctx.actor, 'absence.read', penaltyTarget(row, ctx)) ? penaltyView(db, ctx, row) : null
  },
})
