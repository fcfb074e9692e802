import { z } from 'zod'
import { open, lookup } from '@/lib/kernel/crypto'
import type { Context } from '@/lib/kernel/context'
import { LOCALES } from '@/lib/kernel/locale'
import { problem, refuse } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { problemsOf, type Command } from '../command'
import { platform } from '../platform'
import { findAccountByName } from '../sessions/find-account'
import { personIn } from '../sessions/person-in'
import { recordClaim } from './record-claim'

const input = z.strictObject({
  visit: z.string().max(80),
  number: z.string().max(200).transform(normaliseCode),
  isElder: z.boolean().default(false),
  locale: z.enum(LOCALES).default('zh-Hans'),
})

/** Every kind of document is longer than three signs and shorter than forty-one. */
const isNumber = (number: string): boolean => number.length >= 4 && number.length <= 40

const NOBODY = { personId: null, phone: null }

/** The person of an account that is good and has records here, and the phone of that account; the same look-ups for a stranger (A4). */
const findKnown = async (ctx: Context, number: string): Promise<{ readonly personId: string | null; readonly phone: string | null }> => {
  const { read } = platform().databases.national
  const account = await findAccountByName(read, ctx.keys, 'citizen', number)
  const personId = await personIn(read, account?.personKey ?? '', ctx.place.province)
  if (!account?.phoneSealed || account.status !== 'active' || personId === null) return NOBODY
  return { personId, phone: open(ctx.keys, 'accounts.phone', account.id, account.phoneSealed) }
}

/**
 * Somebody without card and scanner says who they are (ux.md §5.2): the number alone opens nothing, a code goes to the phone
 * of its account (KSK-03). The terminal says the same whether there is one.
 */
export const claimByNumber: Command<{ expiresAt: number }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return refuse(...problemsOf(parsed.error))
  const { visit, number, isElder, locale } = parsed.data
  if (!isNumber(number)) return refuse(problem('visit.number-missing', 'number'))
  const phone = parsePhone(number)
  const numberKey = lookup(ctx.keys, 'visit_claims.number', phone.ok ? phone.value : number)
  return recordClaim(ctx, { visit, numberKey, isElder, locale, ...(await findKnown(ctx, number)) })
}
