import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import { learners, medicalCertificates } from '@/db/province/schema/licence-papers'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { learnerCertificateEnds } from '@/lib/policy/licence/applying'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import type { EffectScope, RunEffect } from '../effects/effect'
import { issuePaper } from '../papers/issue-paper'
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

/** The place's code of GB/T 2260, the year and a count. */
const nextNumber = async (tx: Tx, ctx: Context): Promise<string> => {
  const year = ctx.today.slice(0, 4)
  const [counter] = await tx
    .insert(settings)
    .values({ name: `learner.number.${ctx.place.adcode}.${year}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.adcode}${year}${String(counter?.value ?? 1).padStart(7, '0')}`
}

/** Admitted: the learner's certificate runs from today (EXM-04, EXM-27), and the first subject can be booked. */
export const admitLearner: RunEffect = async (tx, ctx, scope) => {
  if (!(await certificateStands(tx, ctx, scope))) return { problem: problem('certificate.gone') }
  const wanted = scope.facts.licenceClass ?? ''
  const person = await loadPersonStanding(tx, ctx, scope.application.applicantId, scope.application.id)
  if (!person?.bornOn || !isLicenceClass(wanted)) return { problem: problem('learner.age-unknown') }
  const at = { profile: ctx.place.profile, businessDate: ctx.today, region: ctx.place.adcode }
  const validTo = learnerCertificateEnds({ issuedOn: ctx.today, bornOn: person.bornOn, wanted }, at)
  const certificateNumber = await nextNumber(tx, ctx)
  const [admitted] = await tx
    .update(learners)
    .set({ state: 'admitted', certificateNumber, validFrom: ctx.today, validTo })
    .where(and(ofApplication(scope), eq(learners.state, 'filed')))
    .returning({ id: learners.id })
  if (!admitted) return { problem: problem('learner.gone') }
  await issuePaper(tx, ctx, { kind: 'learner-certificate', number: certificateNumber, subjectId: admitted.id, applicationId: scope.application.id, validUntil: validTo })
  return { evidence: { learner: admitted.id, certificateNumber } }
}

const endAs = (state: 'rejected' | 'ended'): RunEffect => async (tx, _ctx, scope) => {
  const ended = await tx.update(learners).set({ state }).where(and(ofApplication(scope), inArray(learners.state, ['filed']))).returning({ id: learners.id })
  return { evidence: { learner: ended[0]?.id ?? null } }
}

export const rejectLearner = endAs('rejected')
/** Withdrawn; a draft has nobody yet. */
export const endLearner = endAs('ended')
