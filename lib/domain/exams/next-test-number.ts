import { sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** `32-2026-T000123`: province, year and a count of bookings. */
export const nextTestNumber = async (tx: Tx, ctx: Context): Promise<string> => {
  const year = ctx.today.slice(0, 4)
  const [counter] = await tx
    .insert(settings)
    .values({ name: `exams.number.${year}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.province.slice(0, 2)}-${year}-T${String(counter?.value ?? 1).padStart(6, '0')}`
}
