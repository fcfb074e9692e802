import { sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** `32-2026-000123`: province, year, and a count in the same transaction, so that no number is skipped or used twice. */
export const nextNumber = async (tx: Tx, ctx: Context): Promise<string> => {
  const year = ctx.today.slice(0, 4)
  const [counter] = await tx
    .insert(settings)
    .values({ name: `applications.number.${year}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.province.slice(0, 2)}-${year}-${String(counter?.value ?? 1).padStart(6, '0')}`
}
