import { and, isNull, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { learners } from '@/db/province/schema/licence-papers'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { classesAfterWithdrawal, isLicenceClass, licenceClassesIn } from '@/lib/policy/licence/licence-classes'

type Learner = typeof learners.$inferSelect

/** 撤销 (standards.md §10): a licence of which nothing is left. */
const WITHDRAWN = 'E'

/**
 * What a training gave, taken away again (EXM-25, 162 art 93): the class is gone, the document void; a licence without any class is withdrawn. Null: there was
 * none.
 */
export const withdrawClass = async (tx: Tx, ctx: Context, { personId, licenceClass, addsToCar }: Learner): Promise<string | null> => {
  const [held] = await tx.select().from(licences).where(eq(licences.personId, personId))
  if (!held || !isLicenceClass(licenceClass)) return null
  const classes = classesAfterWithdrawal(licenceClassesIn(held.classes), licenceClass, addsToCar).join('')
  const status = classes === '' ? sql`replace(${licences.status}, 'A', '') || ${WITHDRAWN}` : held.status
  await tx.update(licences).set({ classes, status, revision: sql`${licences.revision} + 1` }).where(eq(licences.id, held.id))
  await tx.update(licenceDocuments).set({ voidedOn: ctx.today }).where(and(eq(licenceDocuments.licenceId, held.id), isNull(licenceDocuments.voidedOn)))
  return held.id
}
