import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { findForm, plainPost } from '@/bench/claim-requests'
import { prepareWorld, type Owner } from '@/bench/prepare'
import { openDatabases } from '@/db/databases'
import { openForReading } from '@/db/open-for-reading'
import { verifyDatabases } from '@/lib/domain/verify/verify-databases'
import { machineNow } from '@/lib/kernel/clock'
import { startCrashServer, type CrashServer } from './crash-server'

const ROUNDS = Number(process.env.TEST_ROUNDS ?? 3)
const CLAIMS = 200
/** Prepared at once; a hundred rounds prepare anew now and then. */
const ROUNDS_A_WORLD = 5

type Claim = { readonly owner: Owner; readonly number: string }
type Told = Claim & { readonly acknowledged: boolean }

const numberOf = (serial: number): string =>
  `苏H${'ABC'.charAt(Math.floor(serial / 24_000) % 3)}${String(Math.floor(serial / 24) % 1_000).padStart(3, '0')}${'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(serial % 24)}`

/** Two owners want each number, so that winners and losers stand side by side when the power goes. */
const claimsOf = (owners: readonly Owner[], round: number): Claim[] =>
  owners.map((owner, index) => ({ owner, number: numberOf(round * CLAIMS + Math.floor(index / 2)) }))

const pathOf = ({ applicationId }: Owner): string => `/has/applications/${applicationId}/number`

/** A redirect to the page of the hold is what the owner is told; a refusal comes back as the page itself. */
const claim = async ({ origin }: CrashServer, form: Awaited<ReturnType<typeof findForm>>, wish: Claim): Promise<Told> => {
  const path = pathOf(wish.owner)
  const { headers, body } = plainPost(form, { origin, path, cookie: wish.owner.cookie, fields: { applicationId: wish.owner.applicationId, number: wish.number } })
  const status = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' }).then((answer) => answer.status, () => 0)
  return { ...wish, acknowledged: status === 303 }
}

/** A prepared draft has no record of its beginning; a real one has, and `verify` asks for it. */
const writeBeginnings = async (folder: string): Promise<void> => {
  const databases = await openDatabases({ mode: 'embedded', folder })
  await (await databases.province('32')).write(async (tx) => {
    await tx.run(sql`INSERT INTO application_events (id, application_id, revision, at, actor_kind, actor_id, transition, to_status)
      SELECT 'evt_' || id, id, 1, started_at, 'citizen', entered_by, 'start', 'draft' FROM applications`)
  })
  await databases.close()
}

const holdsIn = async (folder: string): Promise<Map<string, string>> => {
  const databases = await openForReading({ mode: 'embedded', folder })
  const province = databases.provinces.find(({ code }) => code === '32')
  const rows = (await province?.db.all<{ id: string; number: string }>(sql`SELECT application_id AS id, number FROM plate_holds`)) ?? []
  await databases.close()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const findingsIn = async (folder: string): Promise<string[]> => {
  const databases = await openForReading({ mode: 'embedded', folder })
  const found = await verifyDatabases(databases, machineNow())
  await databases.close()
  return found.map(({ check, row }) => `${check}: ${row}`)
}

/** One cut in the middle; answers what the owners were told before it. */
const cutRound = async (env: Readonly<Record<string, string>>, claims: readonly Claim[]): Promise<Told[]> => {
  const server = await startCrashServer(env)
  try {
    const [first] = claims
    if (!first) throw new Error('nobody claims')
    const form = await findForm(server.origin + pathOf(first.owner), { cookie: first.owner.cookie }, 'name="number"')
    const running = claims.map((wish) => claim(server, form, wish))
    // Not before somebody was told yes: a cut with nothing promised proves nothing.
    await Promise.any(running.map(async (each) => ((await each).acknowledged ? true : Promise.reject(new Error('refused')))))
    await pause(randomInt(400))
    await server.kill()
    return await Promise.all(running)
  } finally {
    await server.kill()
  }
}

for (let batch = 0; batch * ROUNDS_A_WORLD < ROUNDS; batch++) {
  const rounds = Math.min(ROUNDS_A_WORLD, ROUNDS - batch * ROUNDS_A_WORLD)
  test(`[H9] kill -9 in the middle of ${CLAIMS} claims: nothing acknowledged is lost, no number has two holders (rounds ${batch * ROUNDS_A_WORLD + 1}–${batch * ROUNDS_A_WORLD + rounds})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open122-kill-'))
    try {
      const { env, owners } = await prepareWorld({ mode: 'embedded', folder }, rounds * CLAIMS)
      await writeBeginnings(folder)
      const database = { ...env, DATA_DIR: folder, SMS_URL: 'http://127.0.0.1:9' }
      let told: Told[] = []
      for (let round = 0; round < rounds; round++) {
        const claims = claimsOf(owners.slice(round * CLAIMS, (round + 1) * CLAIMS), round)
        told = [...told, ...(await cutRound(database, claims))]
        const kept = await holdsIn(folder)
        const lost = told.filter(({ acknowledged, owner, number }) => acknowledged && kept.get(owner.applicationId) !== number)
        expect(lost.map(({ owner, number }) => `${owner.applicationId} ${number}`)).toEqual([])
        expect(told.some(({ acknowledged }) => acknowledged)).toBe(true)
        expect(await findingsIn(folder)).toEqual([])
      }
      // The restarted server goes on from there.
      const again = await startCrashServer(database)
      await again.kill()
      expect(await findingsIn(folder)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
