import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { newTotpSecret, totpStep } from './totp'

/** Sealed text of `accounts.totp`: `SECRET:last step spent`, or `new:SECRET` until the first code proves the phone has it. */
export type Factor = { readonly secret: string; readonly lastStep: number; readonly enrolling: boolean }

const PLACE = 'accounts.totp'
type Owner = { readonly id: string; readonly totpSealed: string | null }

export const readFactor = (ctx: Context, account: Owner): Factor | null => {
  if (account.totpSealed === null) return null
  const text = open(ctx.keys, PLACE, account.id, account.totpSealed)
  if (text.startsWith('new:')) return { secret: text.slice(4), lastStep: 0, enrolling: true }
  const [secret = '', step = '0'] = text.split(':')
  return { secret, lastStep: Number(step), enrolling: false }
}

export const newFactor = (ctx: Pick<Context, 'keys'>, accountId: string, state: 'enrolling' | 'given' = 'enrolling'): { secret: string; sealed: string } => {
  const secret = newTotpSecret()
  return { secret, sealed: seal(ctx.keys, PLACE, accountId, state === 'enrolling' ? `new:${secret}` : secret) }
}

/** Spends a code's time step: the guard on the old value lets each step count once, for whoever comes first. */
export const spendFactor = async (tx: Tx, ctx: Context, account: Owner, code: string): Promise<boolean> => {
  const factor = readFactor(ctx, account)
  const step = factor && totpStep(factor.secret, code, ctx.machineNow, factor.lastStep)
  if (!factor || step === null || account.totpSealed === null) return false
  const spent = await tx
    .update(accounts)
    .set({ totpSealed: seal(ctx.keys, PLACE, account.id, `${factor.secret}:${step}`) })
    .where(and(eq(accounts.id, account.id), eq(accounts.totpSealed, account.totpSealed)))
    .returning({ id: accounts.id })
  return spent.length === 1
}
