import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { findForm, plainPost } from '@/bench/claim-requests'
import { prepareWorld, type Owner } from '@/bench/prepare'
import { openDatabases, type Databases } from '@/db/databases'
import type { Db } from '@/db/handle'
import { openForReading } from '@/db/open-for-reading'
import { verifyDatabases } from '@/lib/domain/verify/verify-databases'
import { machineNow } from '@/lib/kernel/clock'
import type { CrashServer } from './crash-server'

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'open122-fault-'))

export type FaultWorld = { readonly folder: string; readonly env: Readonly<Record<string, string>>; readonly owners: readonly Owner[] }

/** Opens the files while no server owns them. */
export const inDatabases = async (folder: string, act: (databases: Databases) => Promise<void>): Promise<void> => {
  const databases = await openDatabases({ mode: 'embedded', folder })
  await act(databases)
  await databases.close()
}

/** A prepared draft has no record of its beginning; a real one has, and `verify` asks for it. */
const writeBeginnings = (folder: string) =>
  inDatabases(folder, async (databases) => {
    await (await databases.province('32')).write(async (tx) => {
      await tx.run(sql`INSERT INTO application_events (id, application_id, revision, at, actor_kind, actor_id, transition, to_status)
        SELECT 'evt_' || id, id, 1, started_at, 'citizen', entered_by, 'start', 'draft' FROM applications`)
    })
  })

/** A release day on disk: so many owners, signed in, before their choice; nobody takes their text messages. */
export const prepareFaultWorld = async (folder: string, count: number): Promise<FaultWorld> => {
  const { env, owners } = await prepareWorld({ mode: 'embedded', folder }, count)
  await writeBeginnings(folder)
  return { folder, owners, env: { ...env, DATA_DIR: folder, SMS_URL: 'http://127.0.0.1:9' } }
}

export type Claim = { readonly owner: Owner; readonly number: string }
export type Told = Claim & { readonly status: number; readonly acknowledged: boolean; readonly page: string }

/** The n-th number of the prepared segment. */
export const numberOf = (serial: number): string =>
  `苏H${'ABC'.charAt(Math.floor(serial / 24_000) % 3)}${String(Math.floor(serial / 24) % 1_000).padStart(3, '0')}${'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(serial % 24)}`

const pathOf = ({ applicationId }: Owner): string => `/has/applications/${applicationId}/number`

export type ClaimForm = Awaited<ReturnType<typeof findForm>>

export const claimForm = ({ origin }: CrashServer, owner: Owner): Promise<ClaimForm> =>
  findForm(origin + pathOf(owner), { cookie: owner.cookie }, 'name="number"')

/** A redirect to the page of the hold is what the owner is told; a refusal comes back as the page itself. */
export const claim = async ({ origin }: CrashServer, form: ClaimForm, { owner, number }: Claim): Promise<Told> => {
  const path = pathOf(owner)
  const { headers, body } = plainPost(form, { origin, path, cookie: owner.cookie, fields: { applicationId: owner.applicationId, number } })
  const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' }).catch(() => null)
  const page = (await answer?.text().catch(() => '')) ?? ''
  const goesOn = answer?.headers.get('location')?.includes(owner.applicationId) ?? false
  return { owner, number, status: answer?.status ?? 0, acknowledged: answer?.status === 303 && goesOn, page }
}

/** Reads beside a server, or when there is none. */
const reading = async <T>(folder: string, read: (databases: Awaited<ReturnType<typeof openForReading>>) => Promise<T>): Promise<T> => {
  const databases = await openForReading({ mode: 'embedded', folder })
  try {
    return await read(databases)
  } finally {
    await databases.close()
  }
}

export const inProvince = <T>(folder: string, read: (db: Db) => Promise<T>): Promise<T> =>
  reading(folder, ({ provinces }) => {
    const province = provinces.find(({ code }) => code === '32')
    if (!province) throw new Error('the prepared world has no province')
    return read(province.db)
  })

/** Number by application of every hold ever given. */
export const holdsIn = (folder: string): Promise<Map<string, string>> =>
  inProvince(folder, async (db) => {
    const rows = await db.all<{ id: string; number: string }>(sql`SELECT application_id AS id, number FROM plate_holds`)
    return new Map(rows.map(({ id, number }) => [id, number]))
  })

export const findingsIn = (folder: string): Promise<string[]> =>
  reading(folder, async (databases) => (await verifyDatabases(databases, machineNow())).map(({ check, row }) => `${check}: ${row}`))

/** What owners were told is theirs and is not. */
export const lostIn = async (folder: string, told: readonly Told[]): Promise<string[]> => {
  const kept = await holdsIn(folder)
  return told.filter(({ acknowledged, owner, number }) => acknowledged && kept.get(owner.applicationId) !== number).map(({ owner, number }) => `${owner.applicationId} ${number}`)
}
