import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import { DAY } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { sameText, seal, sha256 } from '@/lib/kernel/crypto'
import type { Locale } from '@/lib/kernel/locale'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { command, done, refuse } from '../command'
import { enqueue } from '../outbox/enqueue'
import { accountPhoneKeyOf, everyAccountPhoneKeyOf } from '../people-keys'
import { platform } from '../platform'
import { HASH_OF_NOBODY } from '../sessions/password-hash'
import { endSessionsOf } from '../sessions/session-rows'
import { beginWaiting, completeWaiting, findWaiting, keepWaiting } from './registration-row'

type Change = { readonly accountId: string; readonly phone: string; readonly oldPhone: string }

/** One for an account; a hash, for the link shall not name even the account. */
const stopIdOf = (accountId: string): string => `stop_${sha256(accountId).slice(0, 32)}`

/** ux.md: the old number hears of its loss and may undo it with one tap for a day. The link names nobody (E5). */
export const offerStop = async (tx: Tx, ctx: Context, { locale, ...change }: Change & { readonly locale: Locale }): Promise<void> => {
  const stopId = stopIdOf(change.accountId)
  const earlier = await findWaiting(tx, ctx, stopId, 'stop-phone')
  const token = ctx.random.token(24)
  // Changed again within the day: the first number keeps its right, the one between gets none.
  if (earlier) await keepWaiting(tx, ctx, stopId, { ...earlier.waiting, phone: change.phone })
  else await beginWaiting(tx, ctx, stopId, { act: 'stop-phone', ...change, tokenHash: sha256(token) }, DAY)
  const link = `${platform().publicOrigin}/${ctx.place.code}/account/phone/stop?of=${stopId}&by=${token}`
  const text = earlier ? accountTexts.phoneChanged[locale] : accountTexts.phoneStop[locale].replace('{link}', link)
  await enqueue(tx, ctx, { topic: 'sms.send', key: `phone-changed:${newId('key', ctx.machineNow)}`, payload: { to: change.oldPhone, text } })
}

/** The password goes too: whoever changed the phone knew it. Its owner recovers by the number that is back. */
const restore = async (tx: Tx, ctx: Context, { accountId, phone, oldPhone }: Change): Promise<boolean> => {
  const still = and(eq(accounts.id, accountId), eq(accounts.status, 'active'), inArray(accounts.phoneKey, everyAccountPhoneKeyOf(ctx.keys, phone)))
  const back = { phoneKey: accountPhoneKeyOf(ctx.keys, oldPhone), phoneSealed: seal(ctx.keys, 'accounts.phone', accountId, oldPhone), passwordHash: HASH_OF_NOBODY }
  return (await tx.update(accounts).set(back).where(still).returning({ id: accounts.id })).length === 1
}

const isTakenByAnother = async (tx: Tx, ctx: Context, { accountId, oldPhone }: Change): Promise<boolean> => {
  const holders = await tx
    .select({ id: accounts.id, status: accounts.status })
    .from(accounts)
    .where(and(eq(accounts.kind, 'individual'), inArray(accounts.phoneKey, everyAccountPhoneKeyOf(ctx.keys, oldPhone))))
  return holders.some(({ id, status }) => id !== accountId && status !== 'closed')
}

/** Whoever holds the old phone undoes a change they did not make: the number is back, every login state ends, the password is gone. */
export const stopPhoneChange = command({
  name: 'account.stop-phone-change',
  action: 'account.recover',
  level: 'national',
  input: z.strictObject({ stopId: z.string().max(60), token: z.string().max(80) }),
  load: async ({ tx, ctx, input }) => {
    const row = await findWaiting(tx, ctx, input.stopId, 'stop-phone')
    return { row: row && sameText(row.waiting.tokenHash, sha256(input.token)) ? row : null }
  },
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { stopId }, subject: { row } }) {
    if (!row) return refuse(problem('phone-stop.over'))
    const { accountId } = row.waiting
    if (await isTakenByAnother(tx, ctx, row.waiting)) return refuse(problem('phone-stop.over'))
    if (!(await restore(tx, ctx, row.waiting)) || !(await completeWaiting(tx, ctx, stopId))) return refuse(problem('phone-stop.over'))
    const ended = await endSessionsOf(tx, ctx, accountId, 'phone-stopped')
    return done({ accountId }, { subject: accountId, detail: { ended } })
  },
})
