import { join } from 'node:path'
import { openForReading, type ReadOnlyDatabases } from '@/db/open-for-reading'
import type { DatabaseConfig } from '@/db/databases'
import { verifyDatabases } from '@/lib/domain/verify/verify-databases'
import type { Finding } from '@/lib/domain/verify/finding'
import { verifyFiles } from '@/lib/domain/verify/verify-files'
import { verifySeals, type Seals } from '@/lib/domain/verify/verify-seals'
import { verifyCheckpoints } from '@/lib/domain/verify/verify-checkpoints'
import { checkpointFiles } from '@/lib/ports/checkpoints/file-store'
import { fileFolder } from '@/lib/ports/files/file-folder'
import { machineNow } from '@/lib/kernel/clock'

/** Reads only where the databases are; keys are not needed, so none are asked for. */
const configFrom = (env: NodeJS.ProcessEnv): DatabaseConfig => {
  const { NATIONAL_DATABASE_URL: nationalUrl, PROVINCE_DATABASE_URL: provinceUrl, DATABASE_TOKEN: token } = env
  if (!nationalUrl || !provinceUrl) return { mode: 'embedded', folder: env.DATA_DIR ?? './data' }

  return { mode: 'server', nationalUrl, provinceUrl, ...(token && { token }) }
}

/** Signed heads of the chains lie beside the data; they are compared where the signing key is at hand (G2). */
const witnesses = async (databases: ReadOnlyDatabases): Promise<Finding[]> => {
  const { SIGNING_KEY: signingKey, DATA_DIR: folder = './data' } = process.env
  return signingKey ? verifyCheckpoints(databases, checkpointFiles(join(folder, 'checkpoints')), signingKey) : []
}

/** Only the ids of the keys are read, where the variable is at hand (E2). */
const seals = async (databases: ReadOnlyDatabases): Promise<Seals> => {
  const ids = (process.env.FIELD_KEYS ?? '').split(',').map((pair) => pair.split(':')[0] ?? '').filter(Boolean)
  return ids.length ? verifySeals(databases, ids) : { lost: [], older: 0 }
}

const main = async (): Promise<void> => {
  const databases = await openForReading(configFrom(process.env))
  const { lost, older } = await seals(databases)
  const found = [...lost, ...(await verifyDatabases(databases, machineNow())), ...(await verifyFiles(databases, fileFolder(join(process.env.DATA_DIR ?? './data', 'files')), machineNow())), ...(await witnesses(databases))]
  for (const { check, database, row } of found) console.log(`${database}  ${check}: ${row}`)
  console.log(found.length === 0 ? `Nothing found in national and ${databases.provinces.length} provinces.` : `${found.length} rows break a rule.`)
  if (older > 0) console.log(`${older} rows stand under an older key of FIELD_KEYS; npm run keys:reseal seals them anew.`)
  await databases.close()
  if (found.length > 0) process.exitCode = 1
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
