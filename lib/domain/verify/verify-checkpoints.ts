import type { ReadOnlyDatabases } from '@/db/open-for-reading'
import type { CheckpointStore } from '@/lib/ports/checkpoints/contract'
import { checkpointFindings } from '../audit/checkpoint'
import type { Finding } from './finding'

/** Every database beside the signed heads that were copied out of it (G2). */
export const verifyCheckpoints = async (
  { national, provinces }: Pick<ReadOnlyDatabases, 'national' | 'provinces'>,
  store: CheckpointStore,
  signingKey: string,
): Promise<Finding[]> => {
  const found: Finding[] = []
  const databases = [{ name: 'national', db: national }, ...provinces.map(({ code, db }) => ({ name: `province-${code}`, db }))]
  for (const { name, db } of databases)
    for (const row of await checkpointFindings(db, name, await store.read(name), signingKey)) found.push({ check: 'audit: a witness disagrees', database: name, row })
  return found
}
