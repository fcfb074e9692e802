import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { directory } from '@/db/national/schema/accounts'
import type { Db } from '@/db/handle'

/** The record of a person in a province, from the directory only (B5). */
export const personIn = async (db: Db, personKey: string, province: string): Promise<string | null> => {
  const [row] = await db.select({ personId: directory.personId }).from(directory).where(and(eq(directory.personKey, personKey), eq(directory.province, province)))
  return row?.personId ?? null
}
