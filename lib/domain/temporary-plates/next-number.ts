import { sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** `苏H临00012`, counted in the same transaction; a plate keeps it when it is printed on another sheet. */
export const nextTemporaryNumber = async (tx: Tx, { place }: Context): Promise<string> => {
  const [counter] = await tx
    .insert(settings)
    .values({ name: `temporary-plate.number.${place.code}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${place.platePrefix}临${String(counter?.value ?? 1).padStart(5, '0')}`
}
