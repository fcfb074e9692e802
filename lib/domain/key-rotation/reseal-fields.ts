import { gt, isNull, and, asc } from 'drizzle-orm'
import { columnsOf, replaceSealed, rowsUnderOtherKeys, type SealedColumn, type SealedRow } from '@/db/sealed-columns'
import { captureFiles, violationPictures } from '@/db/province/schema/captures'
import { files } from '@/db/province/schema/production'
import type { Db, Handle } from '@/db/handle'
import { bytesKeyOf, open, openBytes, seal, sealBytes, type KeyRing } from '@/lib/kernel/crypto'
import { platform } from '../platform'

const SLICE = 200

export type Resealed = { rows: number; pictures: number; /** Under a key that is not in the ring, or altered. */ readonly unknown: string[] }

const freshOf = (keys: KeyRing, { place }: SealedColumn, { id, sealed }: SealedRow): string | null => {
  try {
    return seal(keys, place, id, open(keys, place, id, sealed))
  } catch {
    return null
  }
}

/** A slice is opened and sealed before the gate is taken, so that others are not kept waiting by it. */
const resealColumn = async (handle: Handle, keys: KeyRing, column: SealedColumn, told: Resealed): Promise<void> => {
  for (let after = ''; ; ) {
    const rows = await rowsUnderOtherKeys(handle.read, column, keys.current, after, SLICE)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    const opened = rows.map((row) => ({ row, fresh: freshOf(keys, column, row) }))
    told.unknown.push(...opened.filter(({ fresh }) => fresh === null).map(({ row }) => `${column.table}.${column.column} ${row.id}`))
    told.rows += await handle.write(async (tx) => {
      let written = 0
      for (const { row, fresh } of opened) if (fresh !== null && (await replaceSealed(tx, column, row, fresh))) written++
      return written
    })
  }
}

/** The name stays: the new bytes take the place of the old in one step. */
const resealPicture = async (keys: KeyRing, storedAs: string, told: Resealed): Promise<void> => {
  const store = platform().ports.files
  const sealed = await store.get(storedAs)
  if (!sealed || bytesKeyOf(sealed) === keys.current) return
  try {
    await store.put(storedAs, sealBytes(keys, 'files.bytes', storedAs, openBytes(keys, 'files.bytes', storedAs, sealed)))
    told.pictures++
  } catch {
    told.unknown.push(`file ${storedAs}`)
  }
}

type Stored = { readonly id: string; readonly storedAs: string | null }

/** Tables whose rows name sealed bytes: pictures of applications, evidence of records, files of records that wait. */
const SLICES: readonly ((db: Db, after: string) => Promise<readonly Stored[]>)[] = [
  (db, after) => db.select({ id: files.id, storedAs: files.storedAs }).from(files).where(and(gt(files.id, after), isNull(files.removedAt))).orderBy(asc(files.id)).limit(SLICE),
  (db, after) => db.select({ id: violationPictures.id, storedAs: violationPictures.storedAs }).from(violationPictures).where(gt(violationPictures.id, after)).orderBy(asc(violationPictures.id)).limit(SLICE),
  (db, after) => db.select({ id: captureFiles.id, storedAs: captureFiles.storedAs }).from(captureFiles).where(gt(captureFiles.id, after)).orderBy(asc(captureFiles.id)).limit(SLICE),
]

const resealPictures = async (handle: Handle, keys: KeyRing, told: Resealed): Promise<void> => {
  for (const slice of SLICES)
    for (let rows = await slice(handle.read, ''); rows.length; rows = await slice(handle.read, rows.at(-1)?.id ?? ''))
      for (const { storedAs } of rows) if (storedAs !== null) await resealPicture(keys, storedAs, told)
}

/**
 * Seals everything anew under the first of FIELD_KEYS (E2, E9): slice by slice, so it may be cut off and run again, and
 * touches only what stands under another key.
 */
export const resealFields = async (): Promise<Resealed> => {
  const { databases, keys } = platform()
  const told: Resealed = { rows: 0, pictures: 0, unknown: [] }
  for (const column of columnsOf('national')) await resealColumn(databases.national, keys, column, told)
  for (const province of await databases.provinceCodes()) {
    const handle = await databases.province(province)
    for (const column of columnsOf('province')) await resealColumn(handle, keys, column, told)
    await resealPictures(handle, keys, told)
  }
  return told
}
