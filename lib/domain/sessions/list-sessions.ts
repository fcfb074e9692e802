import { and, desc, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { sessions } from '@/db/national/schema/accounts'
import { query } from '../query'
import { isAlive } from './session-limits'

const MOST = 50

/** The own login states that still live (A11). */
export const listSessions = query({
  name: 'session.list',
  action: 'session.use',
  level: 'national',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }) {
    if (!('accountId' in ctx.actor)) return []
    const { accountId, sessionId } = ctx.actor
    const rows = await db
      .select()
      .from(sessions)
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, ctx.machineNow)))
      .orderBy(desc(sessions.seenAt))
      .limit(MOST)
    return rows
      .filter((row) => isAlive(row, ctx.machineNow))
      .map(({ id, device, createdAt, seenAt }) => ({ id, device, createdAt, seenAt, isThis: id === sessionId }))
  },
})
