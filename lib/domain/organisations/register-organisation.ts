import { z } from 'zod'
import { memberships, organisations } from '@/db/national/schema/organisations'
import { newId } from '@/lib/kernel/ids'
import { actorId } from '@/lib/kernel/actor'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { documentKindsFor, type DocumentKind } from '@/lib/policy/identifiers/document-kinds'
import { parseDocument } from '@/lib/policy/identifiers/parse-document'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import type { Context } from '@/lib/kernel/context'
import { prepareLogin } from '../accounts/login-input'
import { insertWorkAccount } from '../accounts/work-account'
import { command, done, problemsOf, refuse, type Command } from '../command'

/** REG-03. */
export const ORGANISATION_KINDS = ['TRN', 'DS', 'DLR', 'HOS', 'SCH', 'OTH', 'INSP', 'GOV-TRN', 'GOV-EDU', 'GOV-SAFE'] as const

const HANDLERS = ['legal-representative', 'agent'] as const

const input = z.strictObject({
  kind: z.string().max(20),
  organisationName: z.string().max(120),
  documentKind: z.string().max(60),
  number: z.string().max(40),
  handler: z.string().max(40),
  checklist: z.array(z.string().max(60)).max(20),
  username: z.string().max(60),
  name: z.string().max(200),
  phone: z.string().max(40),
})
type Given = z.output<typeof input>
type Body = {
  readonly kind: (typeof ORGANISATION_KINDS)[number]
  readonly handler: (typeof HANDLERS)[number]
  readonly name: string
  readonly number: string
  readonly numberKind: 'uscc' | 'organisation-code'
  readonly checklist: string
}

const documentOf = (ctx: Context, text: string): DocumentKind | undefined =>
  documentKindsFor('organisation', ctx.place.profile, ctx.today).find(({ kind }) => kind === text)?.kind

/** REG-10: the certificate of its time, with the papers of body and handler. */
const parseBody = (ctx: Context, given: Given): Result<Body> => {
  const kind = ORGANISATION_KINDS.find((each) => each === given.kind)
  const handler = HANDLERS.find((each) => each === given.handler)
  const name = normaliseText(given.organisationName)
  const document = documentOf(ctx, given.documentKind)
  const number = document ? parseDocument(document, given.number, ctx.today) : null
  const papers = windowChecklistFor(handler ?? 'legal-representative')
  const problems: Problem[] = [
    ...(kind ? [] : [problem('organisation-kind.missing', 'kind')]),
    ...([...name].length >= 2 ? [] : [problem('organisation-name.missing', 'organisationName')]),
    ...(document ? [] : [problem('document-kind.missing', 'documentKind')]),
    ...(number && !number.ok ? number.problems.map((each) => ({ ...each, field: 'number' })) : []),
    ...(handler ? [] : [problem('organisation.handler-missing', 'handler')]),
    ...papers.filter((item) => !given.checklist.includes(item)).map((item) => problem('checklist.missing', `check-${item}`)),
  ]
  if (!kind || !handler || !number?.ok || problems.length) return { ok: false, problems }
  const numberKind = document === 'credit-code-certificate' ? 'uscc' : 'organisation-code'
  return { ok: true, value: { kind, handler, name, number: number.value, numberKind, checklist: papers.join(',') } }
}

const login = z.strictObject({ username: z.string(), name: z.string(), phone: z.string(), password: z.string(), passwordHash: z.string() })

const insertOrganisation = command({
  name: 'organisation.register',
  action: 'organisation.register',
  level: 'national',
  input: z.strictObject({
    kind: z.enum(ORGANISATION_KINDS), name: z.string(), number: z.string(), numberKind: z.enum(['uscc', 'organisation-code']),
    checklist: z.string(), handler: z.enum(HANDLERS), login,
  }),
  load: async () => ({}),
  about: (_, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, input: { login: first, handler, ...body } }) {
    const organisationId = newId('org', ctx.machineNow)
    const made = await tx
      .insert(organisations)
      .values({ id: organisationId, ...body, place: ctx.place.code, registeredBy: actorId(ctx.actor), registeredAt: ctx.machineNow })
      .onConflictDoNothing()
      .returning({ id: organisations.id })
    if (!made.length) return refuse(problem('organisation.registered-already', 'number'))
    const accountId = await insertWorkAccount(tx, ctx, 'member', first)
    if (!accountId) return refuse(problem('username.taken', 'username'))
    await tx.insert(memberships).values({
      id: newId('mem', ctx.machineNow), organisationId, accountId, role: 'administrator', services: '*', addedAt: ctx.machineNow,
    })
    return done({ organisationId, accountId }, { subject: organisationId, detail: { kind: body.kind, handler, checklist: body.checklist, administrator: accountId } })
  },
})

/** REG-02: bodies register at the window only, never on the internet; the administrator gets a first password and enrols a factor (A5). */
export const registerOrganisation: Command<{ organisationId: string; accountId: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const body = parseBody(ctx, parsed.data)
  const first = await prepareLogin(ctx, parsed.data)
  if (!body.ok || !first.ok) return { ok: false, problems: [...(body.ok ? [] : body.problems), ...(first.ok ? [] : first.problems)] }
  return insertOrganisation(ctx, { ...body.value, login: first.value })
}
