import { isNull } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { captureFiles, violationPictures } from '@/db/province/schema/captures'
import { files } from '@/db/province/schema/production'
import type { ReadOnlyDatabases } from '@/db/open-for-reading'
import { HOUR, type Instant } from '@/lib/kernel/clock'
import type { FileStore } from '@/lib/ports/files/contract'
import type { Finding } from './finding'

/** Written, and not yet put down in the register: an upload under way. */
const UNDER_WAY = HOUR

/** Evidence of records, and files of records that wait to be taken in. */
const picturesAndFiles = async (db: Db): Promise<{ readonly id: string; readonly storedAs: string }[]> => {
  const waiting = await db.select({ id: captureFiles.id, storedAs: captureFiles.storedAs }).from(captureFiles)
  const pictures = await db.select({ id: violationPictures.id, storedAs: violationPictures.storedAs }).from(violationPictures)
  return [...pictures, ...waiting.flatMap(({ id, storedAs }) => (storedAs === null ? [] : [{ id, storedAs }]))]
}

/** The register of pictures beside what lies in the folder (D3): names without bytes, and bytes that nothing names. */
export const verifyFiles = async ({ provinces }: Pick<ReadOnlyDatabases, 'provinces'>, store: FileStore, now: Instant): Promise<Finding[]> => {
  const lying = await store.list()
  const names = new Set(lying.map(({ name }) => name))
  const known = new Set<string>()
  const found: Finding[] = []
  for (const { code, db } of provinces) {
    for (const { storedAs } of await db.select({ storedAs: files.storedAs }).from(files)) known.add(storedAs)
    const standing = await db.select({ id: files.id, storedAs: files.storedAs }).from(files).where(isNull(files.removedAt))
    for (const each of await picturesAndFiles(db)) {
      known.add(each.storedAs)
      standing.push(each)
    }
    found.push(...standing.filter(({ storedAs }) => !names.has(storedAs)).map(({ id }) => ({ check: 'files: a picture without its bytes', database: `province-${code}`, row: id })))
  }
  const orphans = lying.filter(({ name, writtenAt }) => !known.has(name) && writtenAt < now - UNDER_WAY)
  return [...found, ...orphans.map(({ name }) => ({ check: 'files: bytes that nothing names', database: 'files', row: name }))]
}
