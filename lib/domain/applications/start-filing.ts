import { z } from 'zod'
import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { documentKindsFor, PERSON_KINDS, type DocumentKind } from '@/lib/policy/identifiers/document-kinds'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import type { Target } from '@/lib/policy/permissions'
import { findService } from '@/lib/services/registry'
import { identityOf, parseDetails } from '../accounts/person-input'
import { command, refuse, refuseButKeep, type Outcome } from '../command'
import { findOrMakePerson, type ShownPerson } from '../register/find-or-make-person'
import { startFor, startTarget, type Started } from './start-application'

const short = z.string().max(200)

const person = { name: short, documentKind: short, number: short, country: short.optional(), phone: short.optional() }
const input = z.strictObject({ service: z.string().max(60), ...person })
const shownInput = z.object(person)
/** Who a body files for, as the document was read or written down. */
export type ShownInput = z.output<typeof shownInput>

/** What a body must be to file this: of its kind, by an operator with the function. */
export const filingTarget = (ctx: Context, name: string): Target => {
  const filing = findService(name)?.channels.portal
  return { province: ctx.place.province, place: ctx.place.code, ...(filing && ctx.actor.kind === 'member' && { filing, organisationId: ctx.actor.organisationId }) }
}

/** Documents a person may show here and today (REG-11). */
export const personDocuments = ({ place, today }: Context): DocumentKind[] => [
  ...new Set(PERSON_KINDS.filter((kind) => kind !== 'organisation').flatMap((kind) => documentKindsFor(kind, place.profile, today)).map(({ kind }) => kind)),
]

export const parsePerson = (ctx: Context, given: ShownInput): Result<ShownPerson> => {
  const documentKind = personDocuments(ctx).find((kind) => kind === given.documentKind)
  if (!documentKind) return { ok: false, problems: [problem('document-kind.missing', 'documentKind')] }
  const details = parseDetails(documentKind, given, ctx.today)
  const phone = given.phone?.trim() ? parsePhone(given.phone) : null
  const problems: readonly Problem[] = [...(details.ok ? [] : details.problems), ...(phone && !phone.ok ? [problem('phone.invalid', 'phone')] : [])]
  if (problems.length || !details.ok) return { ok: false, problems }
  return { ok: true, value: { kind: 'individual', name: details.value.name, identity: identityOf(documentKind, details.value), phone: phone?.ok ? phone.value : null } }
}

/**
 * The register's person stands; a phone is taken for somebody it does not know alone, so that nobody's codes can be led elsewhere. A name
 * tried against the register leaves a trace, right or wrong.
 */
export const startForShown = async (tx: Tx, ctx: Context, service: Service, given: ShownInput): Promise<Outcome<Started>> => {
  const shown = parsePerson(ctx, given)
  if (!shown.ok) return refuse(...shown.problems)
  const found = await findOrMakePerson(tx, ctx, shown.value, problem('person.name-differs', 'name'))
  if ('problem' in found) return refuseButKeep([found.problem], { detail: { why: found.problem.code, service: service.code } })
  return startFor(tx, ctx, { service, subjectId: found.personId, applicantId: found.personId })
}

/** A body begins an application for the person whose document it has before it (REG-17). */
export const startFiling = command({
  name: 'application.start-filing',
  action: 'application.start',
  level: 'province',
  input,
  load: async ({ ctx, input: { service: name } }): Promise<Service | null> => (ctx.actor.kind === 'member' ? findService(name) : null),
  about: (service, { ctx }) => startTarget({ service }, ctx),
  run: ({ tx, ctx, input: given, subject: service }): Promise<Outcome<Started>> => startForShown(tx, ctx, service, given),
})
