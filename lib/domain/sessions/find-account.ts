import { and, type SQL } from 'drizzle-orm'
import { eq, inArray, ne } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Db } from '@/db/handle'
import type { KeyRing } from '@/lib/kernel/crypto'
import { normaliseCode } from '@/lib/kernel/text'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { everyAccountPhoneKeyOf, everyPersonKeyOf } from '../people-keys'
import type { SessionKind } from './session-limits'

export type Account = typeof accounts.$inferSelect

const ACCOUNT_KIND = { citizen: 'individual', member: 'member', staff: 'staff' } as const satisfies Record<SessionKind, Account['kind']>

/** A number alone does not say what document it is of; a foreign passport also needs its country, so its holder uses the phone. */
const PLAIN_TYPES = ['A', 'C', 'D', 'E', 'G', 'I'] as const
const CHINESE_SUBTYPES = ['HKID', 'MACAOID', 'HMPASS', 'TWPASS', 'TRAVEL', 'PRCPASS', 'RESPERMIT'] as const

export const personKeysOf = (keys: KeyRing, number: string): string[] => [
  ...PLAIN_TYPES.flatMap((documentType) => everyPersonKeyOf(keys, { documentType, number })),
  ...CHINESE_SUBTYPES.flatMap((documentSubtype) => everyPersonKeyOf(keys, { documentType: 'F', documentSubtype, number })),
]

/** The account a sign-in name means: name, of citizens phone or document number too; the same look-ups whatever was typed (A4). */
export const findAccountByName = async (db: Db, keys: KeyRing, kind: SessionKind, name: string): Promise<Account | null> => {
  const username = name.normalize('NFKC').trim().toLowerCase()
  const code = normaliseCode(name)
  const phone = parsePhone(name)
  // One after the other: alternatives in one statement would walk all accounts, for no index of live ones serves an OR.
  const live = async (is: SQL): Promise<Account[]> =>
    db.select().from(accounts).where(and(eq(accounts.kind, ACCOUNT_KIND[kind]), ne(accounts.status, 'closed'), is))
  const byName = await live(eq(accounts.username, username))
  if (kind !== 'citizen') return byName[0] ?? null
  const byPhone = await live(inArray(accounts.phoneKey, everyAccountPhoneKeyOf(keys, phone.ok ? phone.value : code)))
  const byDocument = await live(inArray(accounts.personKey, personKeysOf(keys, code)))
  return byName[0] ?? byPhone[0] ?? byDocument[0] ?? null
}
