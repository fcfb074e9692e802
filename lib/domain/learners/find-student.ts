import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { learners } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { normalForm } from '@/lib/policy/identifiers/normal-form'
import { typeCodeOf } from '@/lib/policy/identifiers/document-kinds'
import { personDocuments } from '../applications/start-filing'
import { everyDocumentKeyOf } from '../people-keys'
import { query } from '../query'
import { schoolTarget } from './list-learners'

/** Whom this school teaches for a class, by the document; somebody else's student is not there (EXM-26). */
export const findStudent = query({
  name: 'learner.find-student',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({ documentKind: z.string().max(200), number: z.string().max(200), licenceClass: z.string().max(200) }),
  about: schoolTarget,
  async run({ db, ctx, input: { documentKind, number, licenceClass } }): Promise<{ readonly learnerId: string } | null> {
    const kind = personDocuments(ctx).find((known) => known === documentKind)
    if (!kind) return null
    const keys = everyDocumentKeyOf(ctx.keys, ctx.place.province, typeCodeOf(kind), normalForm(number))
    const [row] = await db.select({ learnerId: learners.id }).from(learners).innerJoin(people, eq(people.id, learners.personId))
      .where(and(inArray(people.documentKey, keys), eq(learners.organisationId, schoolTarget({ ctx }).organisationId), eq(learners.licenceClass, licenceClass), eq(learners.state, 'admitted')))
    return row ?? null
  },
})
