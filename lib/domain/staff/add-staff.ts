import { z } from 'zod'
import { problem } from '@/lib/kernel/problem'
import { loginProblems, prepareLogin } from '../accounts/login-input'
import { insertWorkAccount } from '../accounts/work-account'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { freshLoginProblem } from '../sessions/fresh-login'
import { placeOf, roleScope } from './grant-role'
import { insertRole, STAFF_ROLES } from './role-rows'

const place = { role: z.enum(STAFF_ROLES, 'staff.role-missing'), scope: roleScope }
const input = z.strictObject({ username: z.string().max(60), name: z.string().max(200), phone: z.string().max(40), ...place })
const login = z.strictObject({ username: z.string(), name: z.string(), phone: z.string(), password: z.string(), passwordHash: z.string() })

const insertStaff = command({
  name: 'staff.add',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({ login, ...place }),
  load: async () => ({}),
  about: (_, { ctx, input: { scope } }) => ({ province: ctx.place.province, place: placeOf(ctx, scope) }),
  async run({ tx, ctx, input: { login: first, role, scope } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const accountId = await insertWorkAccount(tx, ctx, 'staff', first)
    if (!accountId) return refuse(problem('username.taken', 'username'))
    const granted = await insertRole(tx, ctx, { accountId, role, place: placeOf(ctx, scope) })
    if ('problem' in granted) return refuse(granted.problem)
    return done({ accountId, roleId: granted.roleId }, { subject: accountId, detail: { role, scope } })
  },
})

/** A new member of staff with a first role; the first password goes to the own phone, the factor is enrolled at the first sign-in. */
export const addStaff: Command<{ accountId: string; roleId: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: [...loginProblems(raw), ...problemsOf(parsed.error)] }
  const { role, scope, ...person } = parsed.data
  const first = await prepareLogin(ctx, person)
  return first.ok ? insertStaff(ctx, { login: first.value, role, scope }) : first
}
