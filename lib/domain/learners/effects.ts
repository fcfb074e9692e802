import { and, gte, isNull } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { learners, medicalCertificates } from '@/db/province/schema/licence-papers'
import { files } from '@/db/province/schema/production'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { isLicenceClass, isMotorcycleClass } from '@/lib/policy/licence/licence-classes'
import type { EffectScope, RunEffect } from '../effects/effect'
import { loadPersonStanding } from '../register/person-standing'

const ofApplication = ({ application }: EffectScope) => eq(learners.applicationId, application.id)

/** A student of this school; filed again after a return it stays the same. Of two schools at once the index lets one in. */
export const fileLearner: RunEffect = async (tx, ctx, scope) => {
  const { application: { id, place, applicantId, enteredBy }, facts: { licenceClass = '' } } = scope
  const again = await tx.update(learners).set({ licenceClass }).where(and(ofApplication(scope), eq(learners.state, 'filed'))).returning({ id: learners.id })
  if (again[0]) return { evidence: { learner: again[0].id, licenceClass } }
  const [made] = await tx
    .insert(learners)
    .values({ id: newId('lrn', ctx.machineNow), place, personId: applicantId, organisationId: enteredBy, applicationId: id, licenceClass, state: 'filed', filedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: learners.id })
  return made ? { evidence: { learner: made.id, licenceClass } } : { problem: problem('learner.already-filed') }
}

/** Voided, failed in the audit or run out since it was handed in, it admits nobody. */
const certificateStands = async (tx: Tx, ctx: Context, { application, facts }: EffectScope): Promise<boolean> => {
  const [found] = await tx.select({ fitFor: medicalCertificates.fitFor }).from(medicalCertificates).where(and(
    eq(medicalCertificates.number, facts.certificateNumber ?? ''), eq(medicalCertificates.personId, application.applicantId),
    eq(medicalCertificates.state, 'valid'), gte(medicalCertificates.validUntil, ctx.today),
  ))
  return found?.fitFor.split(',').includes(facts.licenceClass ?? '') ?? false
}

/** The photo of the application was taken in and looked at with it (EXM-21). */
const photographedOn = async (tx: Tx, ctx: Context, { application }: EffectScope): Promise<string | null> => {
  const [photo] = await tx.select({ id: files.id }).from(files).where(and(eq(files.applicationId, application.id), eq(files.field, 'photo'), isNull(files.removedAt)))
  return photo ? ctx.today : null
}

/** Admitted: from this moment the first subject can be booked, and the queue counts from it (EXM-17). */
export const admitLearner: RunEffect = async (tx, ctx, scope) => {
  if (!(await certificateStands(tx, ctx, scope))) return { problem: problem('certificate.gone') }
  const person = await loadPersonStanding(tx, ctx, scope.application.applicantId, scope.application.id)
  if (!person?.bornOn) return { problem: problem('learner.age-unknown') }
  const addsToCar = person.held.some(({ name }) => isLicenceClass(name) && !isMotorcycleClass(name))
  const [admitted] = await tx
    .update(learners)
    .set({ state: 'admitted', acceptedAt: ctx.now, testPlace: scope.application.place, addsToCar, photographedOn: await photographedOn(tx, ctx, scope) })
    .where(and(ofApplication(scope), eq(learners.state, 'filed')))
    .returning({ id: learners.id })
  return admitted ? { evidence: { learner: admitted.id } } : { problem: problem('learner.gone') }
}

const endAs = (state: 'rejected' | 'ended'): RunEffect => async (tx, _ctx, scope) => {
  const ended = await tx.update(learners).set({ state }).where(and(ofApplication(scope), inArray(learners.state, ['filed']))).returning({ id: learners.id })
  return { evidence: { learner: ended[0]?.id ?? null } }
}

export const rejectLearner = endAs('rejected')
/** Withdrawn; a draft has nobody yet. */
export const endLearner = endAs('ended')
