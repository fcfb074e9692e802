import { and, asc, gt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { identityFailures } from '@/db/province/schema/terminals'
import type { Db } from '@/db/handle'
import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { FAILURES_COUNT_FOR, lockedUntil, type Failure } from './identity-limits'

export const recentFailures = (db: Db, ctx: Context, terminalId: string): Promise<Failure[]> =>
  db
    .select({ documentKey: identityFailures.documentKey, at: identityFailures.at })
    .from(identityFailures)
    .where(and(eq(identityFailures.terminalId, terminalId), gt(identityFailures.at, ctx.machineNow - FAILURES_COUNT_FOR)))
    .orderBy(asc(identityFailures.at))

/** The machine is locked for this document, not for the next person (KSK-08). Minutes old, so only the current key counts. */
export const lockOf = async (db: Db, ctx: Context, terminalId: string, [documentKey = '']: readonly string[]): Promise<Problem | null> => {
  const until = lockedUntil(await recentFailures(db, ctx, terminalId), documentKey, ctx.machineNow)
  return until === null ? null : problem('identity.locked', undefined, { minutes: Math.ceil((until - ctx.machineNow) / MINUTE) })
}
