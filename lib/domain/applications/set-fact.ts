import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { sealFacts } from './application'

type Draft = { readonly applicationId: string; readonly revision: number; readonly facts: Facts }

/** Writes one answer that another area made (a hold) into the draft; false when the draft changed meanwhile. */
export const setFact = async (tx: Tx, ctx: Context, draft: Draft, name: string, value: string): Promise<boolean> => {
  const written = await tx
    .update(applications)
    .set({
      factsSealed: sealFacts(ctx.keys, 'applications.facts', draft.applicationId, { ...draft.facts, [name]: value }),
      revision: sql`${applications.revision} + 1`,
    })
    .where(and(eq(applications.id, draft.applicationId), eq(applications.revision, draft.revision), eq(applications.status, 'draft')))
    .returning({ id: applications.id })
  return written.length === 1
}
