import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { seal } from '@/lib/kernel/crypto'
import type { RunEffect } from './effect'

/** The address that is printed; nothing happens where another change was asked for (B23). */
export const changeHolderAddress: RunEffect = async (tx, ctx, { application, facts }) => {
  const { newAddress } = facts
  if (!newAddress) return { evidence: { address: false } }
  await tx
    .update(people)
    .set({ addressSealed: seal(ctx.keys, 'people.address', application.applicantId, newAddress), updatedAt: ctx.machineNow, revision: sql`${people.revision} + 1` })
    .where(eq(people.id, application.applicantId))
  return { evidence: { address: true } }
}
