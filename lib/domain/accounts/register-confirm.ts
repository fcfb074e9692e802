import { z } from 'zod'
import { accounts, directory } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { newPasswordProblems } from '@/lib/policy/new-password'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, problemsOf, refuse, refuseButKeep, type Command } from '../command'
import { accountPhoneKeyOf, personKeyOf } from '../people-keys'
import { platform } from '../platform'
import { hashPassword } from '../sessions/password-hash'
import { startSession } from '../sessions/session-rows'
import { identityOf } from './person-input'
import { completeWaiting, findWaiting, type Registration } from './registration-row'

const input = z.strictObject({
  registrationId: z.string().max(60),
  code: typedCode(),
  password: z.string().max(512),
  repeated: z.string().max(512),
  device: z.string().max(80).default('-'),
})

/** REG-12: one active account per person, one per phone; the unique indexes decide. */
const insertAccount = async (tx: Tx, ctx: Context, told: Registration, passwordHash: string): Promise<string | null> => {
  const { documentKind, name = '', number = '', phone = '', country = null, personKind } = told
  if (!documentKind) return null
  const id = newId('acc', ctx.machineNow)
  const identity = identityOf(documentKind, { number, country })
  const rows = await tx
    .insert(accounts)
    .values({
      id,
      kind: 'individual',
      level: 'L1',
      personKind,
      personKey: personKeyOf(ctx.keys, identity),
      documentType: identity.documentType,
      documentSubtype: identity.documentSubtype ?? null,
      documentSealed: seal(ctx.keys, 'accounts.document', id, number),
      nameSealed: seal(ctx.keys, 'accounts.name', id, name),
      phoneSealed: seal(ctx.keys, 'accounts.phone', id, phone),
      phoneKey: accountPhoneKeyOf(ctx.keys, phone),
      passwordHash,
      passwordChangedAt: ctx.machineNow,
      homePlace: ctx.place.code,
      createdAt: ctx.machineNow,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return rows.length ? id : null
}

const openAccount = command({
  name: 'account.register-confirm',
  action: 'account.register',
  level: 'national',
  input: z.strictObject({ registrationId: z.string(), code: z.string(), passwordHash: z.string(), device: z.string() }),
  load: ({ tx, ctx, input: { registrationId } }) => findWaiting(tx, ctx, registrationId, 'register'),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { registrationId, code, passwordHash, device }, subject: { waiting, matched } }) {
    const wrong = await useCode(tx, ctx, { purpose: 'account.register', boundTo: registrationId, code }, 'code')
    if (wrong) return refuseButKeep([wrong], { subject: registrationId })
    if (!matched || !waiting.personId) return refuse(problem('code.not-valid', 'code'))

    const accountId = await insertAccount(tx, ctx, waiting, passwordHash)
    if (!accountId || !(await completeWaiting(tx, ctx, registrationId))) return refuse(problem('registration.not-possible'))
    const { documentKind = 'resident-card', number = '', country = null } = waiting
    const personKey = personKeyOf(ctx.keys, identityOf(documentKind, { number, country }))
    await tx
      .insert(directory)
      .values({ personKey, province: ctx.place.province, personId: waiting.personId, addedAt: ctx.machineNow })
      .onConflictDoNothing()
    const sid = await startSession(tx, ctx, { accountId, kind: 'citizen', device })
    return done({ accountId, sid }, { subject: accountId, detail: { level: 'L1' } })
  },
})

/** The phone is proven, the account stands at L1 and its holder is signed in. */
export const registerConfirm: Command<{ accountId: string; sid: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { registrationId, code, password, repeated, device } = parsed.data
  const row = await findWaiting(platform().databases.national.read, ctx, registrationId, 'register')
  if (!row) return { ok: false, problems: [problem('registration.over')] }
  const wrong = codeFormProblem(code, 'code')
  const problems = [...(wrong ? [wrong] : []), ...newPasswordProblems({ password, repeated }, [row.waiting.phone ?? '', row.waiting.number ?? ''])]
  if (problems.length) return { ok: false, problems }
  return openAccount(ctx, { registrationId, code, passwordHash: await hashPassword(password), device })
}
