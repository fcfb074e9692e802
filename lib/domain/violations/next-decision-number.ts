import { sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context, PlaceInfo } from '@/lib/kernel/context'

/** Fifteen digits as banks and people type them: place, 2, year, and a count of the place in that year. */
export const nextDecisionNumber = async (tx: Tx, { today }: Context, { code, adcode }: PlaceInfo): Promise<string> => {
  const year = today.slice(2, 4)
  const [counter] = await tx.insert(settings).values({ name: `violations.number.${code}.${year}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${adcode}2${year}${String(counter?.value ?? 1).padStart(6, '0')}`
}
