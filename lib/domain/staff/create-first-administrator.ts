import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { staffRoles } from '@/db/national/schema/organisations'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { isPersonName, normaliseText } from '@/lib/kernel/text'
import { newFirstPassword } from '../accounts/first-password'
import { parseUsername } from '../accounts/work-account'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { newFactor } from '../sessions/factor'
import { hashPassword } from '../sessions/password-hash'
import { otpauthUri } from '../sessions/totp'
import { insertRole } from './role-rows'

const input = z.strictObject({ username: z.string().max(60), name: z.string().max(200) })

export type FirstAdministrator = { readonly accountId: string; readonly username: string; readonly password: string; readonly secret: string; readonly uri: string }

const insertFirst = command({
  name: 'staff.create-first-administrator',
  action: 'system.run',
  level: 'national',
  input: z.strictObject({ accountId: z.string(), username: z.string(), name: z.string(), passwordHash: z.string(), totpSealed: z.string() }),
  load: async ({ tx, ctx }) => ({
    others: await tx
      .select({ id: staffRoles.id })
      .from(staffRoles)
      .where(and(eq(staffRoles.province, ctx.place.province), eq(staffRoles.role, 'administrator'), isNull(staffRoles.endedAt))),
  }),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: first, subject: { others } }) {
    if (others.length) return refuse(problem('staff.administrator-exists'))
    const { accountId, username, passwordHash, totpSealed } = first
    const made = await tx
      .insert(accounts)
      .values({
        id: accountId, kind: 'staff', level: 'ST', username, nameSealed: seal(ctx.keys, 'accounts.name', accountId, first.name),
        passwordHash, passwordChangedAt: ctx.machineNow, mustChangePassword: true, totpSealed,
        homePlace: ctx.place.code, createdAt: ctx.machineNow,
      })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!made.length) return refuse(problem('username.taken', 'username'))
    const granted = await insertRole(tx, ctx, { accountId, role: 'administrator', place: '*' })
    return 'problem' in granted ? refuse(granted.problem) : done({ accountId }, { subject: accountId, detail: { role: 'administrator' } })
  },
})

/** A13: no default account. The operator of the machine makes the first administrator of a province; the rest follows from there. */
export const createFirstAdministrator: Command<FirstAdministrator> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const username = parseUsername(parsed.data.username)
  const name = normaliseText(parsed.data.name)
  if (typeof username !== 'string') return { ok: false, problems: [username] }
  if (!isPersonName(name)) return { ok: false, problems: [problem('person-name.invalid', 'name')] }
  const accountId = newId('acc', ctx.machineNow)
  const password = newFirstPassword(ctx.random)
  const { secret, sealed } = newFactor(ctx, accountId, 'given')
  const made = await insertFirst(ctx, { accountId, username, name, passwordHash: await hashPassword(password), totpSealed: sealed })
  return made.ok ? { ok: true, value: { accountId, username, password, secret, uri: otpauthUri(secret, username) } } : made
}
