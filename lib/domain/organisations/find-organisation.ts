import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { organisations } from '@/db/national/schema/organisations'
import type { Context } from '@/lib/kernel/context'
import { query } from '../query'

/** A body of this place; another's is not there. */
export const organisationHere = async (db: Db, ctx: Context, id: string) => {
  const [row] = await db.select().from(organisations).where(and(eq(organisations.id, id), eq(organisations.place, ctx.place.code)))
  return row ?? null
}

/** Before it is suspended or let work again. */
export const findOrganisation = query({
  name: 'organisation.find',
  action: 'organisation.suspend',
  level: 'national',
  input: z.strictObject({ organisationId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { organisationId } }) {
    const row = await organisationHere(db, ctx, organisationId)
    return row && { id: row.id, name: row.name, kind: row.kind, number: row.number, status: row.status, revision: row.revision }
  },
})
