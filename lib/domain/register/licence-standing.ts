import { and, count, desc, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { deferrals, medicalCertificates } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { licences, vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { statement } from '@/db/statement'
import type { Deferred, LicenceStanding } from '@/lib/engine/standing'
import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { bornOnOf } from '@/lib/policy/identifiers/citizen-number'
import type { DeferralKind } from '@/lib/policy/licence/deferral'
import { nextCertificateDuty, type CertificateDuty } from '@/lib/policy/licence/health-certificate'
import { licenceClassesIn } from '@/lib/policy/licence/licence-classes'
import { licenceLetters } from '@/lib/policy/licence/licence-letters'
import { probationEnds, probationIsLost } from '@/lib/policy/licence/licence-standing'
import { cycleOn, endedCycles } from '@/lib/policy/licence/points-cycles'
import { reviewDuty } from '@/lib/policy/licence/review'
import { ruleValue, type RuleMoment } from '@/lib/policy/rule-versions'
import { ruleMomentOf } from '../rule-moment'
import { isRecordOf } from '../violations/record-owner'
import { loadLicencePoints, type LicencePoints } from '../violations/licence-points'

const licenceOf = statement((db) =>
  db.select({ licence: licences, documentType: people.documentType, documentSealed: people.documentSealed }).from(licences)
    .innerJoin(people, eq(people.id, licences.personId))
    .where(and(eq(licences.id, sql.placeholder('id')), eq(licences.personId, sql.placeholder('personId')))).prepare(),
)

const certificateOf = statement((db) =>
  db.select({ examinedOn: medicalCertificates.examinedOn, validUntil: medicalCertificates.validUntil, fitFor: medicalCertificates.fitFor }).from(medicalCertificates)
    .where(and(eq(medicalCertificates.personId, sql.placeholder('personId')), eq(medicalCertificates.state, 'valid')))
    .orderBy(desc(medicalCertificates.validUntil), desc(medicalCertificates.enteredAt)).limit(1).prepare(),
)

const deferralsOf = statement((db) => db.select().from(deferrals).where(eq(deferrals.licenceId, sql.placeholder('id'))).prepare())

const openViolationsOf = statement((db) =>
  db.select({ n: count() }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(isRecordOf(sql.placeholder('personId')), eq(violations.state, 'open'))).prepare(),
)

type Row = typeof licences.$inferSelect
type Holder = { readonly row: Row; readonly bornOn: CivilDate | null; readonly today: CivilDate; readonly at: RuleMoment }

/** Whose age the document does not say counts as young: the office judges. */
const holderOf = ({ row, bornOn, today }: Holder) => ({ bornOn: bornOn ?? today, firstIssuedOn: row.firstIssuedOn, classes: licenceClassesIn(row.classes) })

/** A certificate good on the last day of a cycle answers for it and for all before; the running cycle's duty counts as due. */
const certificateDutyOf = (holder: Holder, certificateUntil: CivilDate | null): CertificateDuty | null => {
  const { row, today, at } = holder
  const duty = nextCertificateDuty(holderOf(holder), certificateUntil ? addDays(certificateUntil, 1) : row.firstIssuedOn, at)
  return duty && duty.cycleEnd <= cycleOn(row.firstIssuedOn, today).to ? duty : null
}

/** Of the cycle that ended last, or of the running one; a renewal since then was a review too (LIC-03). */
const reviewDueOf = (holder: Holder, points: ReadonlyMap<CivilDate, number>): CivilDate | null => {
  const { row, today, at } = holder
  const running = cycleOn(row.firstIssuedOn, today)
  const due = [...endedCycles(row.firstIssuedOn, today, 1), running].filter(({ to }) => row.validFrom <= to).map(({ from, to }) =>
    reviewDuty({ ...holderOf(holder), schoolBus: false }, { cycleEnd: to, points: points.get(from) ?? 0, fatalAccident: false, seriousAccident: false }, at))
  return due.find((duty) => duty !== null)?.dueOn ?? null
}

/** All deferrals of one due day count together. */
const deferredOf = (rows: readonly (typeof deferrals.$inferSelect)[], kind: DeferralKind, dueOn: CivilDate | null): Deferred | null => {
  const untilDay = rows.filter((row) => row.kind === kind && row.originalDueOn === dueOn).map((row) => row.untilDay).toSorted().at(-1)
  return dueOn !== null && untilDay !== undefined ? { originalDueOn: dueOn, untilDay } : null
}

/** The probation is the first cycle: what reached twelve in it, and no education has cleared, withdrew the class (LIC-18). */
const isLostInProbation = ({ firstIssuedOn }: Row, { held, byCycle }: LicencePoints, today: CivilDate, at: RuleMoment): boolean => {
  const end = probationEnds(firstIssuedOn, at)
  const points = Math.min(held, byCycle.get(firstIssuedOn) ?? 0)
  return probationIsLost({ classIssuedOn: firstIssuedOn, points }, today < end ? today : end, at)
}

/** Everything the register and the law say of a licence today; null when it is not this person's. */
export const loadLicenceStanding = async (db: Db, ctx: Context, personId: string, id: string): Promise<LicenceStanding | null> => {
  const found = await licenceOf(db).get({ id, personId })
  if (!found) return null
  const { licence: row, documentType, documentSealed } = found
  const at = ruleMomentOf(ctx)
  const bornOn = documentType === 'A' ? bornOnOf(open(ctx.keys, 'people.document', personId, documentSealed)) : null
  const holder: Holder = { row, bornOn, today: ctx.today, at }

  const points = await loadLicencePoints(db, row, ctx.today, at)
  const full = ruleValue('pts.full', at).value
  const certificate = await certificateOf(db).get({ personId })
  const certificateDuty = certificateDutyOf(holder, certificate?.validUntil ?? null)
  const due = { renewal: row.validTo, review: reviewDueOf(holder, points.byCycle), certificate: certificateDuty?.dueOn ?? null }
  const given = await deferralsOf(db).all({ id })
  const deferred = {
    renewal: deferredOf(given, 'renewal', due.renewal), review: deferredOf(given, 'review', due.review), certificate: deferredOf(given, 'certificate', due.certificate),
  }
  const openViolations = (await openViolationsOf(db).get({ personId }))?.n ?? 0
  const facts = {
    setLetters: row.status, validTo: row.validTo, points: points.held, lostInProbation: isLostInProbation(row, points, ctx.today, at), openViolations, openAccidents: 0, certificate: certificateDuty, reviewDueOn: due.review,
    deferredTo: { renewal: deferred.renewal?.untilDay ?? null, review: deferred.review?.untilDay ?? null, certificate: deferred.certificate?.untilDay ?? null },
  }
  return {
    kind: 'licence', id, classes: licenceClassesIn(row.classes), status: licenceLetters(facts, ctx.today, at), firstIssuedOn: row.firstIssuedOn,
    validFrom: row.validFrom, validTo: row.validTo, points: points.held, bornOn,
    fullScoreCycles: [...points.byCycle].filter(([, reached]) => reached >= full).map(([from]) => from),
    certificate: certificate ? { examinedOn: certificate.examinedOn, fitFor: certificate.fitFor.split(',') } : null, due, deferred, openViolations,
  }
}
