import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { statement } from '@/db/statement'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { sealFacts } from './application'

type Draft = { readonly applicationId: string; readonly revision: number; readonly facts: Facts }

const writeFacts = statement((db) =>
  db
    .update(applications)
    .set({ factsSealed: sql`${sql.placeholder('factsSealed')}`, revision: sql`${applications.revision} + 1` })
    .where(
      and(eq(applications.id, sql.placeholder('applicationId')), eq(applications.revision, sql.placeholder('revision')), eq(applications.status, 'draft')),
    )
    .returning({ id: applications.id })
    .prepare(),
)

/** Writes answers into the draft; false when the draft changed meanwhile. */
export const setFacts = async (tx: Tx, ctx: Context, draft: Draft, answers: Facts): Promise<boolean> => {
  const { applicationId, revision } = draft
  const factsSealed = sealFacts(ctx.keys, 'applications.facts', applicationId, { ...draft.facts, ...answers })
  return (await writeFacts(tx).get({ applicationId, revision, factsSealed })) !== undefined
}

/** One answer that another area made (a hold). */
export const setFact = (tx: Tx, ctx: Context, draft: Draft, name: string, value: string): Promise<boolean> => setFacts(tx, ctx, draft, { [name]: value })
