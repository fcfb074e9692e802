import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'

/** The signed-in individual's own active account; ownership is part of the question (B4). */
export const findOwnIndividual = async (db: Db, ctx: Context) => {
  if (ctx.actor.kind !== 'citizen') return null
  const mine = and(eq(accounts.id, ctx.actor.accountId), eq(accounts.kind, 'individual'), eq(accounts.status, 'active'))
  return (await db.select().from(accounts).where(mine))[0] ?? null
}

export const phoneOf = (ctx: Context, account: { readonly id: string; readonly phoneSealed: string | null }): string | null =>
  account.phoneSealed === null ? null : open(ctx.keys, 'accounts.phone', account.id, account.phoneSealed)
