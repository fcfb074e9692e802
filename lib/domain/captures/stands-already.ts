import { and } from 'drizzle-orm'
import { eq, ne } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import type { RecordRow } from './enter-record'

type Act = Pick<RecordRow, 'id' | 'plateType' | 'plate' | 'code' | 'at'>

/** Whether another record is of the same act: of two one is enough. */
export const standsAlready = async (db: Db, { id, plateType, plate, code, at }: Act): Promise<boolean> => {
  const [other] = await db.select({ id: violations.id }).from(violations)
    .where(and(eq(violations.plateType, plateType), eq(violations.plate, plate), eq(violations.code, code), eq(violations.at, at), ne(violations.id, id)))
  return other !== undefined
}
