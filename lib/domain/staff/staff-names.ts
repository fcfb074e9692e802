import { inArray } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { platform } from '../platform'

/** Names by account, for a page that says which colleague did what; what the platform did itself has none. */
export const staffNames = async ({ keys }: Context, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { read } = platform().databases.national
  const rows = await read.select({ id: accounts.id, name: accounts.nameSealed }).from(accounts).where(inArray(accounts.id, [...new Set(accountIds)]))
  return new Map(rows.map(({ id, name }) => [id, open(keys, 'accounts.name', id, name)]))
}
