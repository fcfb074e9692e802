import { and, sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { hospitalVisits, medicalCertificates } from '@/db/province/schema/licence-papers'
import type { Facts } from '@/lib/engine/fields'
import { actorId } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { FITNESS_WORDS } from '@/lib/messages/examination-words'
import { unfitReasons } from '@/lib/policy/licence/fitness'
import { examinationOf } from '@/lib/policy/licence/examination'
import { certificateEnds } from '@/lib/policy/licence/health-certificate'
import { isLicenceClass, LICENCE_CLASSES, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import { ruleValue } from '@/lib/policy/rule-versions'
import type { EffectScope, RunEffect } from '../effects/effect'
import { loadPersonStanding } from '../register/person-standing'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'

/** `HAS20261121000127731`: counted, so that none is given twice, and with four digits nobody can guess. */
const nextNumber = async (tx: Tx, ctx: Context): Promise<string> => {
  const day = ctx.today.replaceAll('-', '')
  const [counter] = await tx
    .insert(settings)
    .values({ name: `certificate.number.${ctx.place.code}.${day}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.code.toUpperCase()}${day}${String(counter?.value ?? 1).padStart(5, '0')}${ctx.random.digits(4)}`
}

/** The person's visit to this hospital, if one was booked, is over. */
const endVisit = async (tx: Tx, ctx: Context, { applicantId, enteredBy }: EffectScope['application']): Promise<string | null> => {
  const [visit] = await tx
    .update(hospitalVisits)
    .set({ state: 'done' })
    .where(and(eq(hospitalVisits.personId, applicantId), eq(hospitalVisits.organisationId, enteredBy), eq(hospitalVisits.state, 'booked')))
    .returning({ id: hospitalVisits.id, applicationId: hospitalVisits.applicationId })
  if (visit?.applicationId)
    await schedule(tx, ctx, { kind: 'visit.attend', key: `visit.attend:${visit.applicationId}`, payload: { applicationId: visit.applicationId }, dueAt: ctx.now })
  return visit?.id ?? null
}

/** Fit or not for the class asked, and every class these findings suffice for (ORG-01). */
const judgementOf = (ctx: Context, facts: Facts, wanted: LicenceClass, bornOn: CivilDate) => {
  const findings = examinationOf(facts)
  const reasonsFor = (name: LicenceClass) => unfitReasons(findings, { wanted: name, bornOn, on: ctx.today }, ruleMomentOf(ctx))
  return { findings, reasons: reasonsFor(wanted), fitFor: LICENCE_CLASSES.filter((name) => reasonsFor(name).length === 0) }
}

/** Drawn when it is handed in; the hospital is not told (LIC-13, ORG-01). */
const isDrawn = (ctx: Context): boolean => ctx.random.below(100) < ruleValue('lic.phys.audit.percent', ruleMomentOf(ctx)).value

/** The hospital's findings become a certificate of the person, good for six months; findings stay sealed (LIC-13). */
export const certifyHealth: RunEffect = async (tx, ctx, { application, facts }) => {
  const { licenceClass = '' } = facts
  const person = await loadPersonStanding(tx, ctx, application.applicantId, application.id)
  if (!person || !isLicenceClass(licenceClass)) return { problem: problem('person.gone') }
  const { findings, reasons, fitFor } = judgementOf(ctx, facts, licenceClass, person.bornOn ?? ctx.today)
  const id = newId('mec', ctx.machineNow)
  const number = await nextNumber(tx, ctx)
  const validUntil = certificateEnds(ctx.today, ruleMomentOf(ctx))
  const isFit = reasons.length === 0
  const visitId = await endVisit(tx, ctx, application)
  await tx.insert(medicalCertificates).values({
    id, number, place: application.place, personId: application.applicantId, organisationId: application.enteredBy, visitId,
    examinedOn: ctx.today, validUntil, isFit, fitFor: fitFor.join(','),
    findingsSealed: seal(ctx.keys, 'medical_certificates.findings', id, JSON.stringify({ ...findings, licenceClass, reasons, doctor: facts.doctor ?? '', applicationId: application.id })),
    enteredBy: actorId(ctx.actor), enteredAt: ctx.now, state: 'valid', audit: isDrawn(ctx) ? 'drawn' : 'none',
  })
  return { evidence: { certificate: id, number }, notice: { certificateNo: number, result: FITNESS_WORDS[isFit ? 'fit' : 'unfit'], licenceClass, deadline: validUntil } }
}
