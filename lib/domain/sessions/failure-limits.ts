import { and, gt, lt, or, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { failures } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import { DAY, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { lookup } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'

type Scope = (typeof failures.$inferSelect)['scope']
type Counter = { readonly scope: Scope; readonly key: string }

/** REG-14, A3: so many wrong in a row, then this long, doubled with every further one. */
const LIMITS: Readonly<Record<Scope, { readonly free: number; readonly lock: number }>> = {
  'account-device': { free: 5, lock: 30 * MINUTE },
  account: { free: 20, lock: 15 * MINUTE },
  address: { free: 100, lock: 15 * MINUTE },
}
const LONGEST = DAY

const accountPartOf = (ctx: Context, who: string): string => lookup(ctx.keys, 'national.failures.who', who)

/** Begins with the account's part, so that recovery finds the account on every device. */
const deviceKeyOf = (ctx: Context, who: string, device: string): string =>
  `${accountPartOf(ctx, who)}:${lookup(ctx.keys, 'national.failures.device', device)}`

/** `who`: `id:…` of an account, `name:…` of what was typed for nobody; a stranger is counted alike (A4). */
export const countersOf = (ctx: Context, who: string, device: string): Counter[] => [
  { scope: 'account-device', key: deviceKeyOf(ctx, who, `${device}|${ctx.addressKey}`) },
  { scope: 'account', key: lookup(ctx.keys, 'national.failures.account', who) },
  { scope: 'address', key: lookup(ctx.keys, 'national.failures.address', ctx.addressKey) },
]

const isOneOf = (counters: readonly Counter[]) =>
  or(...counters.map(({ scope, key }) => and(eq(failures.scope, scope), eq(failures.key, key))))

/** While locked the right password is refused too, and nothing is counted. */
export const lockProblem = async (tx: Tx, ctx: Context, counters: readonly Counter[]): Promise<Problem | null> => {
  const locked = await tx.select({ until: failures.lockedUntil }).from(failures).where(and(isOneOf(counters), gt(failures.lockedUntil, ctx.machineNow)))
  const until = Math.max(0, ...locked.map((row) => row.until))
  return until > 0 ? problem('sign-in.locked', undefined, { minutes: Math.ceil((until - ctx.machineNow) / MINUTE) }) : null
}

const lockAfter = (scope: Scope, count: number, now: number): number => {
  const { free, lock } = LIMITS[scope]
  return count < free ? 0 : now + Math.min(lock * 2 ** (count - free), LONGEST)
}

/** One more wrong answer; a day without any begins anew. */
export const countFailure = async (tx: Tx, ctx: Context, counters: readonly Counter[]): Promise<void> => {
  for (const { scope, key } of counters) {
    const [row] = await tx
      .insert(failures)
      .values({ scope, key, count: 1, lastAt: ctx.machineNow, lockedUntil: 0 })
      .onConflictDoUpdate({
        target: [failures.scope, failures.key],
        set: {
          count: sql`CASE WHEN max(${failures.lastAt}, ${failures.lockedUntil}) < ${ctx.machineNow - DAY} THEN 1 ELSE ${failures.count} + 1 END`,
          lastAt: ctx.machineNow,
        },
      })
      .returning({ count: failures.count })
    const lockedUntil = lockAfter(scope, row?.count ?? 1, ctx.machineNow)
    if (lockedUntil) await tx.update(failures).set({ lockedUntil }).where(isOneOf([{ scope, key }])).returning({ key: failures.key })
  }
}

/** A right answer clears this account's counters, never the address's: one good account must not open the way for guessing others. */
export const forgetFailures = async (tx: Tx, counters: readonly Counter[]): Promise<void> => {
  const own = counters.filter(({ scope }) => scope !== 'address')
  await tx.delete(failures).where(isOneOf(own)).returning({ key: failures.key })
}

/** Opens every lock of an account whose owner has proven the phone. `;` follows `:`: the range of one prefix. */
export const forgetAllFailures = async (tx: Tx, ctx: Context, who: string): Promise<void> => {
  const part = accountPartOf(ctx, who)
  const onDevices = and(eq(failures.scope, 'account-device'), gt(failures.key, `${part}:`), lt(failures.key, `${part};`))
  const everywhere = and(eq(failures.scope, 'account'), eq(failures.key, lookup(ctx.keys, 'national.failures.account', who)))
  await tx.delete(failures).where(or(onDevices, everywhere)).returning({ key: failures.key })
}
