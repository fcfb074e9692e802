import { and, asc, isNull } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'

export type FileRow = typeof files.$inferSelect

/** What stands sent in for a field of an application, oldest first. */
export const filesOf = (db: Db, applicationId: string, field: string): Promise<FileRow[]> =>
  db.select().from(files).where(and(eq(files.applicationId, applicationId), eq(files.field, field), isNull(files.removedAt))).orderBy(asc(files.at), asc(files.id))

/** Whether all these were sent in for this very field and none was removed. */
export const filesStand = async (db: Db, applicationId: string, field: string, ids: readonly string[]): Promise<boolean> => {
  const found = await db
    .select({ id: files.id })
    .from(files)
    .where(and(inArray(files.id, [...ids]), eq(files.applicationId, applicationId), eq(files.field, field), isNull(files.removedAt)))
  return new Set(ids).size === ids.length && found.length === ids.length
}
