import { z } from 'zod'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { isPersonName, normaliseText } from '@/lib/kernel/text'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { hashPassword } from '../sessions/password-hash'
import { newFirstPassword } from './first-password'
import { parseUsername, type NewLogin } from './work-account'

type Given = { readonly username: string; readonly name: string; readonly phone: string }
type Login = Omit<NewLogin, 'password' | 'passwordHash'>

const readLogin = (given: Given): Result<Login> => {
  const username = parseUsername(given.username)
  const name = normaliseText(given.name)
  const phone = parsePhone(given.phone)
  const problems = [
    ...(typeof username === 'string' ? [] : [username]),
    ...(isPersonName(name) ? [] : [problem('person-name.invalid', 'name')]),
    ...(phone.ok ? [] : phone.problems.map((each) => ({ ...each, field: 'phone' }))),
  ]
  if (typeof username !== 'string' || !phone.ok || problems.length) return { ok: false, problems }
  return { ok: true, value: { username, name, phone: phone.value } }
}

const typed = z.object({ username: z.string(), name: z.string(), phone: z.string() })

/** What stands against the login, to be said together with what stands against the rest of its form. */
export const loginProblems = (raw: unknown): readonly Problem[] => {
  const given = typed.safeParse(raw)
  const login = given.success ? readLogin(given.data) : null
  return login && !login.ok ? login.problems : []
}

/** Name, sign-in name and phone of a new login, with its first password already hashed (never inside a transaction). */
export const prepareLogin = async (ctx: Context, given: Given): Promise<Result<NewLogin>> => {
  const login = readLogin(given)
  if (!login.ok) return login
  const password = newFirstPassword(ctx.random)
  return { ok: true, value: { ...login.value, password, passwordHash: await hashPassword(password) } }
}
