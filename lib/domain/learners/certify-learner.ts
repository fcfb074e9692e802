import { and, isNull, sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { learners } from '@/db/province/schema/licence-papers'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { learnerCertificateEnds } from '@/lib/policy/licence/applying'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import { issuePaper } from '../papers/issue-paper'
import { loadPersonStanding } from '../register/person-standing'
import { momentAt } from '../rule-moment'

/** The place's code of GB/T 2260, the year and a count. */
const nextNumber = async (tx: Tx, ctx: Context, { adcode }: PlaceInfo): Promise<string> => {
  const year = ctx.today.slice(0, 4)
  const [counter] = await tx
    .insert(settings)
    .values({ name: `learner.number.${adcode}.${year}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${adcode}${year}${String(counter?.value ?? 1).padStart(7, '0')}`
}

/** K1 is passed: the learner's certificate runs from today, to the eve of the upper apply age at most (EXM-04, EXM-27). */
export const certifyLearner = async (tx: Tx, ctx: Context, learner: typeof learners.$inferSelect, place: PlaceInfo): Promise<string | null> => {
  const { id, personId, licenceClass, applicationId } = learner
  const person = await loadPersonStanding(tx, ctx, personId, applicationId ?? undefined)
  if (!person?.bornOn || !isLicenceClass(licenceClass)) throw new Error('a learner whose age nobody knows')
  const validTo = learnerCertificateEnds({ issuedOn: ctx.today, bornOn: person.bornOn, wanted: licenceClass }, momentAt(place, ctx))
  const certificateNumber = await nextNumber(tx, ctx, place)
  const certified = await tx.update(learners).set({ certificateNumber, validFrom: ctx.today, validTo })
    .where(and(eq(learners.id, id), eq(learners.state, 'admitted'), isNull(learners.certificateNumber))).returning({ id: learners.id })
  if (!certified.length) return null
  await issuePaper(tx, ctx, { kind: 'learner-certificate', number: certificateNumber, subjectId: id, ...(applicationId && { applicationId }), validUntil: validTo })
  return certificateNumber
}
