import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { findForm, plainPost } from '@/bench/claim-requests'
import { problems } from '@/lib/messages/zh-Hans/problems'
import { startCrashServer, type CrashServer } from './crash-server'
import { claim, claimForm, findingsIn, holdsIn, inDatabases, lostIn, numberOf, prepareFaultWorld, type Claim, type Told } from './fault-world'
import { fileLimit, fileLimitMissing, smallDisk, smallDiskMissing } from './full-disk'

const OWNERS = 40
/** The sentence up to the number that is to be said on the phone. */
const [FAULT_SENTENCE = ''] = problems.fault.split('{reference}')
/** One account's share is a request a second (PLT-17). */
const TURN_MS = 1_100

/** Seen long enough ago that the next page wants to write down a sign of life. */
const letSessionsAge = (folder: string) =>
  inDatabases(folder, async ({ national }) => national.script('UPDATE sessions SET seen_at = seen_at - 120000'))

const claimAll = async (server: CrashServer, claims: readonly Claim[]): Promise<Told[]> => {
  const [first] = claims
  if (!first) throw new Error('nobody claims')
  const form = await claimForm(server, first.owner)
  return Promise.all(claims.map((wish) => claim(server, form, wish)))
}

const beginRegistration = async ({ origin }: CrashServer): Promise<{ status: number; page: string }> => {
  const path = '/has/register'
  const form = await findForm(origin + path, {}, 'name="personKind"')
  const { headers, body } = plainPost(form, { origin, path, cookie: '', fields: { personKind: 'local-resident' } })
  const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
  return { status: answer.status, page: await answer.text() }
}

const registrationsIn = async (folder: string): Promise<number> => {
  let count = -1
  await inDatabases(folder, async ({ national }) => {
    count = (await national.read.all<{ n: number }>(sql`SELECT count(*) AS n FROM registrations`))[0]?.n ?? -1
  })
  return count
}

const WAYS = [
  { name: 'a file system that is full', missing: smallDiskMissing(), disk: smallDisk },
  { name: 'a limit on what the server may write', missing: fileLimitMissing(), disk: fileLimit },
]

for (const { name, missing, disk: make } of WAYS) {
  test(`[H10] ${name}: refused in words, reading goes on, nothing half done, and work goes on once there is room`, async () => {
    test.skip(missing !== null, missing ?? '')
    const disk = make()
    const { folder } = disk
    let server: CrashServer | undefined
    try {
      const { env, owners } = await prepareFaultWorld(folder, OWNERS)
      await letSessionsAge(folder)
      const wishes = owners.map((owner, index): Claim => ({ owner, number: numberOf(index) }))
      const [early, late] = [wishes.slice(0, OWNERS / 2), wishes.slice(OWNERS / 2)]
      server = await startCrashServer(env)
      const before = await claimAll(server, early)
      expect(before.filter(({ acknowledged }) => !acknowledged)).toEqual([])

      disk.fill(server)
      const during = await claimAll(server, late)
      expect(new Set(during.map(({ status }) => status))).toEqual(new Set([200]))
      expect(during.filter(({ page }) => !page.includes(FAULT_SENTENCE))).toEqual([])
      const registration = await beginRegistration(server)
      expect(registration).toMatchObject({ status: 200, page: expect.stringContaining(FAULT_SENTENCE) })
      for (const [path, cookie] of [['/has/plates', ''], ['/has/services', ''], ['/has/vehicles', late[0]?.owner.cookie ?? ''], ['/has/vehicles', early[0]?.owner.cookie ?? ''], ['/api/health', '']] as const)
        expect((await fetch(server.origin + path, { headers: { cookie }, redirect: 'manual' })).status, path).toBe(200)
      expect([...(await holdsIn(folder)).keys()].sort()).toEqual(early.map(({ owner }) => owner.applicationId).sort())

      disk.free(server)
      await pause(TURN_MS)
      const after = await claimAll(server, late)
      expect(after.filter(({ acknowledged }) => !acknowledged)).toEqual([])
      expect((await beginRegistration(server)).status).toBe(303)

      await server.kill()
      expect(await lostIn(folder, [...before, ...after])).toEqual([])
      expect(await findingsIn(folder)).toEqual([])
      expect(await registrationsIn(folder)).toBe(1)
    } finally {
      await server?.kill()
      disk.end()
    }
  })
}
