import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskDocument } from '@/lib/kernel/text'

/** The holder as a paper names them: the whole name, the number in stars; the reader compares it with the document itself. */
export const holderFacts = async (db: Db, ctx: Context, personId: string): Promise<{ readonly name: string; readonly document: string }> => {
  const [row] = await db.select({ name: people.nameSealed, document: people.documentSealed }).from(people).where(eq(people.id, personId))
  if (!row) throw new Error('a paper without a holder')
  return { name: open(ctx.keys, 'people.name', personId, row.name), document: maskDocument(open(ctx.keys, 'people.document', personId, row.document)) }
}
