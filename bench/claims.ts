import { monitorEventLoopDelay } from 'node:perf_hooks'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConfig } from '@/db/databases'
import { sqldMissing, startSqld } from '@/db/testing/sqld'
import { pickNumber } from '@/lib/domain/plates/pick-number'
import { plateWorld } from '@/lib/domain/plates/plate-test-world'
import { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import { testWorld } from '@/lib/domain/test-world'
import { machineNow } from '@/lib/kernel/clock'
import { problemCodes } from './claim-answers'
import { openFloor } from './floor/engine'
import { openReplay, type Recording } from './floor/replay'
import { compare, printRows, quantile, timeCalls, timeCrowd } from './measure'
import type { Suite } from './options'
import { checkpointed } from './province-copy'
import { recorder } from './recording'
import { releaseNumbers } from './release-numbers'
import { inTemporaryFolder } from './temporary-folder'

const BATCH = 500
const CROWD = 200
/** Owners under way at the same moment. */
const AT_ONCE = 32

/** A release day in this process: the segment of article 003 and owners whose first code has been given. */
const releaseDay = async (config: DatabaseConfig | undefined, owners: number) => {
  const world = await testWorld(config)
  const plates = plateWorld(world)
  await plates.segment('苏HA000A', '苏HC999Z')
  const choosers = []
  for (let i = 0; i < owners; i++) {
    const { applicationId, context } = await plates.chooser()
    choosers.push({ applicationId, ctx: context() })
  }
  return { world, choosers }
}

/** P1: the whole claim, authorised, audited, with its text message in the outbox, beside the bare engine. */
const wholeClaim: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    const notes = recorder()
    const { world, choosers } = await releaseDay(undefined, 3 * rounds * BATCH)
    const numbers = releaseNumbers()
    await checkpointed(await world.databases.province('32'))
    const copies = ['floor.db', 'replay.db'].map((name) => join(folder, name))
    for (const copy of copies) cpSync(join(world.folder, 'province-32.db'), copy)
    const floor = openFloor(copies[0] ?? '')
    const bare = openReplay(copies[1] ?? '')
    const at = machineNow()
    const next = { claim: 0, floor: 0, replay: 0 }
    const pick = async () => {
      const chooser = choosers[next.claim]
      const answer = chooser && (await pickNumber(chooser.ctx, { applicationId: chooser.applicationId, number: numbers[next.claim++], mode: 'composed' }))
      if (!answer?.ok) throw new Error(`a claim was refused: ${problemCodes(answer)}`)
    }
    const recordings: Recording[] = []
    for (let i = 0; i < rounds * BATCH; i++) recordings.push(await notes.record(pick))
    notes.stop()
    console.log(`\nA claim is ${recordings.at(-1)?.length ?? 0} statements.`)

    printRows('Claim (P1): one number, one owner, one after another; synchronous FULL', 'µs', await compare([
      { name: 'L1: engine, synchronous, prepared: guarded update and audit row', run: () => timeCalls(BATCH, () => floor.claim(numbers[next.floor++] ?? '', 'person', at)) },
      { name: 'the statements of `pickNumber` on the bare engine', run: () => timeCalls(BATCH, () => bare.replay(recordings[next.replay++] ?? [])) },
      { name: '`pickNumber` through `command()`', run: () => timeCalls(BATCH, pick) },
      { name: `the same, ${AT_ONCE} owners at a time`, run: () => timeCrowd(BATCH, AT_ONCE, pick) },
    ], rounds))

    const [reader] = choosers
    printRows('Read through query() (P2)', 'µs', await compare([
      { name: 'L1: engine, synchronous, prepared: one row by key', run: () => timeCalls(BATCH, (i) => floor.read(numbers[i] ?? '')) },
      { name: '`listOwnVehicles` through `query()`', run: () => timeCalls(BATCH, () => reader && listOwnVehicles(reader.ctx, {})) },
    ], rounds))
    floor.close()
    bare.close()
    await world.close()
  })

type Crowd = { readonly won: number; readonly refused: number; readonly errors: number; readonly p50: number; readonly p99: number; readonly stall: number; readonly seconds: number }

/** Delay is seen between two turns of the loop, so one comes before and one after. */
const turnOfTheLoop = () => new Promise((resolve) => setTimeout(resolve, 20))

const crowdOf = async (config: DatabaseConfig | undefined, number: string): Promise<Crowd> => {
  const { world, choosers } = await releaseDay(config, CROWD)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const latencies: number[] = []
  delay.enable()
  await turnOfTheLoop()
  const began = process.hrtime.bigint()
  const answers = await Promise.allSettled(
    choosers.map(async ({ ctx, applicationId }) => {
      const answer = await pickNumber(ctx, { applicationId, number, mode: 'composed' })
      latencies.push(Number(process.hrtime.bigint() - began) / 1e6)
      return answer
    }),
  )
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  await turnOfTheLoop()
  delay.disable()
  await world.close()
  const given = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  return {
    won: given.filter(({ ok }) => ok).length,
    refused: given.filter((answer) => problemCodes(answer) === 'plate.taken-try').length,
    errors: CROWD - given.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    stall: delay.max / 1e6,
    seconds,
  }
}

const printCrowd = (where: string, { won, refused, errors, p50, p99, stall }: Crowd): void =>
  console.log(`| ${where} | ${won} | ${refused} | ${errors} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${stall.toFixed(1)} |`)

/** P8: two hundred want one number at the same moment. */
const oneNumber: Suite = async () => {
  console.log(`\n### ${CROWD} claims of one number at once (P8)\n\n| where | winners | clear refusals | errors | answered p50 ms | p99 ms | longest stall ms |\n|---|---|---|---|---|---|---|`)
  printCrowd('embedded', await crowdOf(undefined, '苏HB888B'))
  const missing = sqldMissing()
  if (missing) return console.log(`| libSQL server | not measured: ${missing} | | | | | |`)
  const sqld = await startSqld(['national', 'p32', 'p35'])
  try {
    printCrowd('libSQL server', await crowdOf({ mode: 'server', nationalUrl: sqld.url('national'), provinceUrl: sqld.provinceUrl }, '苏HB888B'))
  } finally {
    await sqld.stop()
  }
}

export const claims: Suite = async (options) => {
  await wholeClaim(options)
  await oneNumber(options)
}
