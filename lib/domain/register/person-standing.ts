import { and, sql } from 'drizzle-orm'
import { eq, inArray, ne } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { learners, medicalCertificates } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { licences } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import type { PersonStanding } from '@/lib/engine/standing'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { bornOnOf } from '@/lib/policy/identifiers/citizen-number'
import { licenceClassesIn } from '@/lib/policy/licence/licence-classes'
import { ruleValue } from '@/lib/policy/rule-versions'
import { ruleMomentOf } from '../rule-moment'
import { loadLicencePoints } from '../violations/licence-points'

const personOf = statement((db) =>
  db.select({ kind: people.kind, documentType: people.documentType, documentSealed: people.documentSealed }).from(people)
    .where(eq(people.id, sql.placeholder('personId'))).prepare(),
)

const licencesOf = statement((db) => db.select().from(licences).where(eq(licences.personId, sql.placeholder('personId'))).prepare())

const certificatesOf = statement((db) =>
  db.select({ number: medicalCertificates.number, examinedOn: medicalCertificates.examinedOn, fitFor: medicalCertificates.fitFor }).from(medicalCertificates)
    .where(and(eq(medicalCertificates.personId, sql.placeholder('personId')), eq(medicalCertificates.state, 'valid'))).prepare(),
)

const learningOf = statement((db) =>
  db.select({ licenceClass: learners.licenceClass, state: learners.state }).from(learners)
    .where(and(
      eq(learners.personId, sql.placeholder('personId')), inArray(learners.state, ['filed', 'admitted']),
      // The application being judged does not stand in its own way.
      ne(sql`coalesce(${learners.applicationId}, '')`, sql.placeholder('except')),
    )).prepare(),
)

/** The cycles in which a licence reached twelve points, by their first days. */
const fullCyclesOf = async (db: Db, ctx: Context, held: readonly (typeof licences.$inferSelect)[]): Promise<readonly CivilDate[]> => {
  const at = ruleMomentOf(ctx)
  const full = ruleValue('pts.full', at).value
  const points = await Promise.all(held.map((licence) => loadLicencePoints(db, licence, ctx.today, at)))
  return points.flatMap(({ byCycle }) => [...byCycle].filter(([, reached]) => reached >= full).map(([from]) => from))
}

/** What the register says of a person who is about to be examined or to learn; null when there is nobody. */
export const loadPersonStanding = async (db: Db, ctx: Context, personId: string, applicationId: string | undefined): Promise<PersonStanding | null> => {
  const person = await personOf(db).get({ personId })
  if (person?.kind !== 'individual') return null
  const held = await licencesOf(db).all({ personId })
  const certificates = await certificatesOf(db).all({ personId })
  return {
    kind: 'person',
    id: personId,
    bornOn: person.documentType === 'A' ? bornOnOf(open(ctx.keys, 'people.document', personId, person.documentSealed)) : null,
    held: held.flatMap(({ classes, firstIssuedOn }) => licenceClassesIn(classes).map((name) => ({ name, since: firstIssuedOn }))),
    firstIssuedOn: held[0]?.firstIssuedOn ?? null,
    licenceLetters: held.map(({ status }) => status).join(''),
    fullScoreCycles: await fullCyclesOf(db, ctx, held),
    certificates: certificates.map(({ number, examinedOn, fitFor }) => ({ number, examinedOn, fitFor: fitFor.split(',') })),
    learning: (await learningOf(db).all({ personId, except: applicationId ?? '' })).map(({ licenceClass, state }) => ({ licenceClass, isAdmitted: state === 'admitted' })),
  }
}
