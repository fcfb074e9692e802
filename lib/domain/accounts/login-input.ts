import type { Context } from '@/lib/kernel/context'
import { problem, type Result } from '@/lib/kernel/problem'
import { isPersonName, normaliseText } from '@/lib/kernel/text'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { hashPassword } from '../sessions/password-hash'
import { newFirstPassword } from './first-password'
import { parseUsername, type NewLogin } from './work-account'

/** Name, sign-in name and phone of a new login, with its first password already hashed (never inside a transaction). */
export const prepareLogin = async (
  ctx: Context,
  given: { readonly username: string; readonly name: string; readonly phone: string },
): Promise<Result<NewLogin>> => {
  const username = parseUsername(given.username)
  const name = normaliseText(given.name)
  const phone = parsePhone(given.phone)
  const problems = [
    ...(typeof username === 'string' ? [] : [username]),
    ...(isPersonName(name) ? [] : [problem('person-name.invalid', 'name')]),
    ...(phone.ok ? [] : phone.problems.map((each) => ({ ...each, field: 'phone' }))),
  ]
  if (typeof username !== 'string' || !phone.ok || problems.length) return { ok: false, problems }
  const password = newFirstPassword(ctx.random)
  return { ok: true, value: { username, name, phone: phone.value, password, passwordHash: await hashPassword(password) } }
}
