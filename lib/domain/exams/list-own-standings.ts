import { z } from 'zod'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { findLearner } from './learning'
import { rankNow } from './queue'

const MOST = 60

/** Where I would stand in sessions if I booked them first, as it is now; when I do it says nothing (EXM-17). */
export const listOwnStandings = query({
  name: 'exam.list-own-standings',
  action: 'exam.read-own',
  level: 'province',
  input: z.strictObject({ learnerId: z.string().max(40), sessions: z.array(z.string().max(40)).max(MOST) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { learnerId, sessions } }): Promise<Readonly<Record<string, number>>> {
    const learner = await findLearner(db, learnerId)
    if (!learner || learner.personId !== personOf(ctx.actor, ctx.place.province)) return {}
    const ranks: Record<string, number> = {}
    for (const sessionId of sessions) ranks[sessionId] = await rankNow(db, { sessionId, learner, submittedAt: ctx.now })
    return ranks
  },
})
