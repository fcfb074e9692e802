import { z } from 'zod'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { documentKindsFor, PERSON_KINDS, type DocumentKind } from '@/lib/policy/identifiers/document-kinds'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { findService } from '@/lib/services/registry'
import { identityOf, parseDetails } from '../accounts/person-input'
import { command, refuse, refuseButKeep, type Outcome } from '../command'
import { findOrMakePerson, type ShownPerson } from '../register/find-or-make-person'
import { startFor, startTarget, type Started } from './start-application'

const short = z.string().max(200)

const input = z.strictObject({
  service: z.string().max(60), name: short, documentKind: short, number: short, country: short.optional(), phone: short.optional(),
})

/** Documents a person may show here and today (REG-11). */
export const personDocuments = ({ place, today }: Context): DocumentKind[] => [
  ...new Set(PERSON_KINDS.filter((kind) => kind !== 'organisation').flatMap((kind) => documentKindsFor(kind, place.profile, today)).map(({ kind }) => kind)),
]

const parsePerson = (ctx: Context, given: z.output<typeof input>): Result<ShownPerson> => {
  const documentKind = personDocuments(ctx).find((kind) => kind === given.documentKind)
  if (!documentKind) return { ok: false, problems: [problem('document-kind.missing', 'documentKind')] }
  const details = parseDetails(documentKind, given, ctx.today)
  const phone = given.phone?.trim() ? parsePhone(given.phone) : null
  const problems: readonly Problem[] = [...(details.ok ? [] : details.problems), ...(phone && !phone.ok ? [problem('phone.invalid', 'phone')] : [])]
  if (problems.length || !details.ok) return { ok: false, problems }
  return { ok: true, value: { kind: 'individual', name: details.value.name, identity: identityOf(documentKind, details.value), phone: phone?.ok ? phone.value : null } }
}

/**
 * A body begins an application for the person whose document it has before it (REG-17). The register's person stands; a
 * phone is taken for somebody it does not know alone, so that nobody's codes can be led elsewhere.
 */
export const startFiling = command({
  name: 'application.start-filing',
  action: 'application.start',
  level: 'province',
  input,
  load: async ({ ctx, input: { service: name } }): Promise<Service | null> => (ctx.actor.kind === 'member' ? findService(name) : null),
  about: (service, { ctx }) => startTarget({ service }, ctx),
  async run({ tx, ctx, input: given, subject: service }): Promise<Outcome<Started>> {
    const shown = parsePerson(ctx, given)
    if (!shown.ok) return refuse(...shown.problems)
    const person = await findOrMakePerson(tx, ctx, shown.value, problem('person.name-differs', 'name'))
    // A name tried against the register leaves a trace, right or wrong.
    if ('problem' in person) return refuseButKeep([person.problem], { detail: { why: person.problem.code, service: service.code } })
    return startFor(tx, ctx, { service, subjectId: person.personId, applicantId: person.personId })
  },
})
