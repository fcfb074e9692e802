import { and, asc, gt, isNotNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { accounts, directory } from '@/db/national/schema/accounts'
import { staffRelations } from '@/db/national/schema/organisations'
import { people } from '@/db/province/schema/people'
import type { Handle, Tx } from '@/db/handle'
import { open, type KeyRing } from '@/lib/kernel/crypto'
import { accountPhoneKeyOf, documentKeyOf, peoplePhoneKeyOf, personKeyOf } from '../people-keys'
import { platform } from '../platform'
import { identityUnderRing } from './identity-under-ring'

const BATCH = 200

export type Rehashed = { accounts: number; people: number; /** Rows whose hash no key of the ring gives. */ readonly unknown: string[] }

/** Who is known by a key of a person nationwide: the directory and the relations of staff follow. */
const followPerson = async (tx: Tx, from: string, to: string): Promise<void> => {
  const rows = await tx.delete(directory).where(eq(directory.personKey, from)).returning()
  for (const row of rows) await tx.insert(directory).values({ ...row, personKey: to }).onConflictDoNothing()
  await tx.update(staffRelations).set({ personKey: to }).where(eq(staffRelations.personKey, from)).returning({ id: staffRelations.id })
}

type Account = typeof accounts.$inferSelect

const accountKeys = (keys: KeyRing, row: Account) => {
  const { id, documentType, documentSubtype, documentSealed, phoneSealed } = row
  const identity =
    row.personKey !== null && documentType !== null && documentSealed !== null
      ? identityUnderRing(keys, { documentType, documentSubtype, number: open(keys, 'accounts.document', id, documentSealed) }, row.personKey)
      : null
  return {
    personKey: identity ? personKeyOf(keys, identity) : row.personKey,
    phoneKey: row.phoneKey !== null && phoneSealed !== null ? accountPhoneKeyOf(keys, open(keys, 'accounts.phone', id, phoneSealed)) : row.phoneKey,
    isKnown: identity !== null || row.personKey === null,
  }
}

const rehashAccount = async (tx: Tx, keys: KeyRing, row: Account, told: Rehashed): Promise<void> => {
  const { personKey, phoneKey, isKnown } = accountKeys(keys, row)
  if (!isKnown) told.unknown.push(row.id)
  if (personKey === row.personKey && phoneKey === row.phoneKey) return
  await tx.update(accounts).set({ personKey, phoneKey }).where(eq(accounts.id, row.id)).returning({ id: accounts.id })
  if (personKey !== null && row.personKey !== null && personKey !== row.personKey) await followPerson(tx, row.personKey, personKey)
  told.accounts++
}

const rehashAccounts = async (national: Handle, keys: KeyRing, told: Rehashed): Promise<void> => {
  for (let after = ''; ; ) {
    const last = await national.write(async (tx) => {
      const rows = await tx.select().from(accounts).where(and(gt(accounts.id, after), isNotNull(accounts.personKey))).orderBy(asc(accounts.id)).limit(BATCH)
      for (const row of rows) await rehashAccount(tx, keys, row, told)
      return rows.at(-1)?.id
    })
    if (last === undefined) return
    after = last
  }
}

type Person = typeof people.$inferSelect
type Plan = { readonly row: Person; readonly fresh: Pick<Person, 'personKey' | 'documentKey' | 'phoneKey'>; readonly isKnown: boolean }

const planFor = (keys: KeyRing, province: string, row: Person): Plan => {
  const { id, documentType, documentSubtype } = row
  const number = open(keys, 'people.document', id, row.documentSealed)
  const identity = identityUnderRing(keys, { documentType, documentSubtype, number }, row.personKey)
  const phone = row.phoneSealed === null ? null : open(keys, 'people.phone', id, row.phoneSealed)
  return {
    row,
    isKnown: identity !== null,
    fresh: {
      personKey: identity ? personKeyOf(keys, identity) : row.personKey,
      documentKey: documentKeyOf(keys, province, documentType, number),
      phoneKey: phone === null ? row.phoneKey : peoplePhoneKeyOf(keys, province, phone),
    },
  }
}

const isStale = ({ row, fresh }: Plan): boolean =>
  fresh.personKey !== row.personKey || fresh.documentKey !== row.documentKey || fresh.phoneKey !== row.phoneKey

/** The country's rows first: cut off between the two, the province's row still says from which key, and the next run ends it. */
const rehashPeople = async (national: Handle, province: string, keys: KeyRing, told: Rehashed): Promise<void> => {
  const handle = await platform().databases.province(province)
  for (let after = ''; ; ) {
    const rows = await handle.read.select().from(people).where(gt(people.id, after)).orderBy(asc(people.id)).limit(BATCH)
    const [last] = rows.slice(-1)
    if (!last) return
    after = last.id
    const plans = rows.map((row) => planFor(keys, province, row))
    told.unknown.push(...plans.filter(({ isKnown }) => !isKnown).map(({ row }) => row.id))
    const stale = plans.filter(isStale)
    await national.write(async (tx) => {
      for (const { row, fresh } of stale) if (fresh.personKey !== row.personKey) await followPerson(tx, row.personKey, fresh.personKey)
    })
    await handle.write(async (tx) => {
      // Whoever changed a phone meanwhile has written it under the first key already.
      for (const { row, fresh } of stale)
        await tx.update(people).set(fresh).where(and(eq(people.id, row.id), eq(people.revision, row.revision))).returning({ id: people.id })
    })
    told.people += stale.length
  }
}

/**
 * Hashes every look-up anew under the ring's first key (E3); may run twice. When nothing is unknown, the older keys may go.
 * What lives for minutes or a day (codes, locks, kept answers) is not touched: it is found by the ring or forgotten.
 */
export const rehashLookups = async (): Promise<Rehashed> => {
  const { databases, keys } = platform()
  const told: Rehashed = { accounts: 0, people: 0, unknown: [] }
  await rehashAccounts(databases.national, keys, told)
  for (const province of await databases.provinceCodes()) await rehashPeople(databases.national, province, keys, told)
  return told
}
