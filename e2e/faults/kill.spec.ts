import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import type { Owner } from '@/bench/prepare'
import { startCrashServer } from './crash-server'
import { claim, claimForm, findingsIn, lostIn, numberOf, prepareFaultWorld, temporaryFolder, type Claim, type Told } from './fault-world'

const ROUNDS = Number(process.env.TEST_ROUNDS ?? 3)
const CLAIMS = 200
/** Prepared at once; a hundred rounds prepare anew now and then. */
const ROUNDS_A_WORLD = 5

/** Two owners want each number, so that winners and losers stand side by side when the power goes. */
const claimsOf = (owners: readonly Owner[], round: number): Claim[] =>
  owners.map((owner, index) => ({ owner, number: numberOf(round * CLAIMS + Math.floor(index / 2)) }))

/** One cut in the middle; answers what the owners were told before it. */
const cutRound = async (env: Readonly<Record<string, string>>, claims: readonly Claim[]): Promise<Told[]> => {
  const server = await startCrashServer(env)
  try {
    const [first] = claims
    if (!first) throw new Error('nobody claims')
    const form = await claimForm(server, first.owner)
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
    const folder = temporaryFolder()
    try {
      const { env, owners } = await prepareFaultWorld(folder, rounds * CLAIMS)
      let told: Told[] = []
      for (let round = 0; round < rounds; round++) {
        const claims = claimsOf(owners.slice(round * CLAIMS, (round + 1) * CLAIMS), round)
        told = [...told, ...(await cutRound(env, claims))]
        expect(await lostIn(folder, told)).toEqual([])
        expect(told.some(({ acknowledged }) => acknowledged)).toBe(true)
        expect(await findingsIn(folder)).toEqual([])
      }
      // The restarted server goes on from there.
      const again = await startCrashServer(env)
      await again.kill()
      expect(await findingsIn(folder)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
