import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { applications, disclosures } from '@/db/province/schema/applications'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import type { PaperOwner, PaperRow } from './paper'

/** An officer has it where the personal data of its application were opened to them, or where nobody is named (E4). */
const officeMay = async (db: Db, ctx: Context, paper: PaperRow, owner: PaperOwner): Promise<boolean> => {
  if (ctx.actor.kind !== 'staff' || owner.place !== ctx.place.code) return false
  if (owner.personId === undefined || owner.madeBy === ctx.actor.accountId) return true
  if (paper.applicationId === null || ctx.actor.tooNear.includes(owner.personId)) return false
  const opened = await db
    .select({ id: disclosures.id })
    .from(disclosures)
    .innerJoin(applications, eq(applications.id, disclosures.applicationId))
    .where(and(eq(disclosures.applicationId, paper.applicationId), eq(disclosures.staffId, ctx.actor.accountId), eq(applications.applicantId, owner.personId)))
    .limit(1)
  return opened.length > 0
}

/** The holder, the body that issued or reported it, the officer who has its case open; to anybody else it is not there (B4). */
export const mayHaveCopy = async (db: Db, ctx: Context, paper: PaperRow, owner: PaperOwner): Promise<boolean> => {
  if (owner.personId !== undefined && personOf(ctx.actor, ctx.place.province) === owner.personId) return true
  if (ctx.actor.kind === 'member') return owner.organisationId === ctx.actor.organisationId && owner.place === ctx.actor.place
  return officeMay(db, ctx, paper, owner)
}

/** Whom `paper.read` is asked for, before a row is known. */
export const readerOf = (ctx: Context) => ({
  province: ctx.place.province,
  place: ctx.place.code,
  ...(ctx.actor.kind === 'member' ? { organisationId: ctx.actor.organisationId } : { personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
})
