import { and, eq, inArray, ne, or } from 'drizzle-orm'
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

/** The account a sign-in name means: name, phone or document number; the same look-ups whatever was typed (A4). */
export const findAccountByName = async (db: Db, keys: KeyRing, kind: SessionKind, name: string): Promise<Account | null> => {
  const username = name.normalize('NFKC').trim().toLowerCase()
  const code = normaliseCode(name)
  const phone = parsePhone(name)
  const rows = await db
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.kind, ACCOUNT_KIND[kind]),
        ne(accounts.status, 'closed'),
        or(
          eq(accounts.username, username),
          inArray(accounts.phoneKey, everyAccountPhoneKeyOf(keys, phone.ok ? phone.value : code)),
          inArray(accounts.personKey, personKeysOf(keys, code)),
        ),
      ),
    )
  const byRank = rows.find((row) => row.username === username) ?? (kind === 'citizen' ? rows[0] : undefined)
  return byRank ?? null
}
