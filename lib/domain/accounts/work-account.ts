import { accounts } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { sendFirstPassword } from './first-password'

/** Begins with a letter, so that it is never taken for a phone or a citizen number. */
export const parseUsername = (text: string): string | Problem => {
  const username = text.normalize('NFKC').trim().toLowerCase()
  return /^[a-z][a-z0-9._-]{3,29}$/.test(username) ? username : problem('username.invalid', 'username')
}

export type NewLogin = {
  readonly username: string
  readonly name: string
  readonly phone: string
  readonly password: string
  readonly passwordHash: string
}

/** An account for one person at work (REG-17: never shared); null when the name is taken. The phone is only written to. */
export const insertWorkAccount = async (tx: Tx, ctx: Context, kind: 'member' | 'staff', login: NewLogin): Promise<string | null> => {
  const id = newId('acc', ctx.machineNow)
  const rows = await tx
    .insert(accounts)
    .values({
      id, kind, level: kind === 'member' ? 'LO' : 'ST', username: login.username,
      nameSealed: seal(ctx.keys, 'accounts.name', id, login.name),
      phoneSealed: seal(ctx.keys, 'accounts.phone', id, login.phone),
      passwordHash: login.passwordHash, passwordChangedAt: ctx.machineNow, mustChangePassword: true,
      homePlace: ctx.place.code, createdAt: ctx.machineNow,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (!rows.length) return null
  await sendFirstPassword(tx, ctx, { accountId: id, phone: login.phone, name: login.username, password: login.password })
  return id
}
