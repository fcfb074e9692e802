import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from '@/db/conditions'
import { payments as paymentRows, refunds } from '@/db/province/schema/payments'
import { asStaff, valueOf } from '@/lib/domain/applications/application-test-world'
import { scheduleDailyWorkAtStart } from '@/lib/domain/daily-work'
import { retryRefund } from '@/lib/domain/payments/retry-refund'
import { platform, startPlatform } from '@/lib/domain/platform'
import { testWorld } from '@/lib/domain/test-world'
import { addDays, civilDate, HOUR, instantOf, machineNow, MINUTE } from '@/lib/kernel/clock'
import { log } from '@/lib/kernel/log'
import { systemRandomness } from '@/lib/kernel/randomness'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { paymentProviders } from '@/lib/ports/payments/payment-providers'
import type { World } from '../log-in'
import type { Suite } from '../options'
import { inTemporaryFolder } from '../temporary-folder'
import { accountFor, printOutcomes } from './account'
import { prepareWaiting } from './cases'
import { inCrowd, pause } from './chance'
import { liveAhead } from './moved-clock'
import { startOutside, type Outside } from './outside'
import { runner } from './runner'
import { comeBack, walkOneWay, type Walked } from './ways'
import { startWeather } from './weather'

/** Payers under way at the same moment. */
const CROWD = 48
/** News and refunds that are late are so by seconds of the machine (`weather.ts`). */
const LAST_NEWS = 3_500

const secondsSince = (began: bigint): number => Number(process.hrtime.bigint() - began) / 1e9

/** The world's platform with the real adapters; text messages are taken and forgotten. */
const withRealProviders = ({ env }: Outside): void => {
  const parts = platform()
  const sms = { send: async ({ reference }: { reference: string }) => ({ kind: 'accepted' as const, id: reference }) }
  startPlatform({ ...parts, ports: { ...parts.ports, sms, payments: paymentProviders(env, { machineNow, random: systemRandomness }) } })
}

const watchMemory = () => {
  const rss = () => process.memoryUsage().rss / 2 ** 20
  const seen = { first: rss(), most: rss() }
  const timer = setInterval(() => void (seen.most = Math.max(seen.most, rss())), 200)
  return () => {
    clearInterval(timer)
    return `${seen.first.toFixed(0)} MiB at the start, ${seen.most.toFixed(0)} at the most, ${rss().toFixed(0)} at the end`
  }
}

/** Follow-ups come after 1, 3, 10 and 17 minutes; once an outage of both providers falls into them. */
const goThroughTheHour = async (outside: Outside, settle: () => Promise<void>, walked: readonly Walked[]): Promise<void> => {
  const after = async (minutes: number) => {
    await outside.moveClocks(minutes * MINUTE)
    await settle()
  }
  await after(1)
  for (const provider of PROVIDERS) await outside.setFaults(provider, { down: true })
  await after(3)
  for (const provider of PROVIDERS) await outside.setFaults(provider, { down: false })
  await after(10)
  await after(10)
  await after(10)
  // The codes have run out; some pay all the same.
  const late = walked.flatMap(({ way, order }) => (way === 'is late by the clock' && order ? [order] : []))
  await inCrowd(late, CROWD, async ({ number }) => void (await outside.pay(number, { how: 'late', news: 'usual' })))
  await pause(LAST_NEWS)
  for (let turn = 0; turn < 4; turn++) await after(10)
}

/** The morning after, when both statements stand; the first time they are not ready. */
const goThroughTheDays = async (world: World, outside: Outside, settle: () => Promise<void>): Promise<void> => {
  const administrator = () => asStaff(world, world.staff('administrator'))
  for (const isFirst of [true, false, false]) {
    for (const provider of PROVIDERS) await outside.setFaults(provider, { statement: isFirst ? 'late' : 'usual' })
    await outside.moveClocks(instantOf(addDays(civilDate(machineNow()), 1), '10:05') - machineNow())
    await settle()
    for (const provider of PROVIDERS) await outside.setFaults(provider, { statement: 'usual' })
    await outside.moveClocks(HOUR)
    await settle()
    const failed = await (await world.databases.province('32')).read.select({ id: refunds.id }).from(refunds).where(eq(refunds.state, 'failed'))
    for (const { id } of failed) valueOf(await retryRefund(administrator(), { refundId: id }))
    await settle()
    await pause(LAST_NEWS)
    await settle()
  }
}

const printWays = (walked: readonly Walked[]): void => {
  const counts = new Map<string, number>()
  for (const { way } of walked) counts.set(way, (counts.get(way) ?? 0) + 1)
  console.log('\n| what the payer did | how many |\n|---|---|')
  for (const [way, n] of [...counts].toSorted(([, a], [, b]) => b - a)) console.log(`| ${way} | ${n.toLocaleString('en')} |`)
}

const verify = (folder: string): string[] => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts'], { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' })
  console.log(`\n\`npm run verify\`: ${stdout.trim().split('\n').at(-1)}`)
  return status === 0 ? [] : [(stdout + stderr).slice(0, 3_000)]
}

/** Payments with every fault at random, through the real adapters to the real sandbox: at the end the books are even to the fen. */
export const payments: Suite = ({ payments: count }) =>
  inTemporaryFolder(async (folder) => {
    // Hundreds of forged callbacks would each be a line.
    log.level = 'error'
    liveAhead()
    const data = join(folder, 'data')
    mkdirSync(join(folder, 'sandbox'))
    const world = await testWorld({ mode: 'embedded', folder: data })
    const outside = await startOutside(join(folder, 'sandbox'))
    withRealProviders(outside)
    const prepared = process.hrtime.bigint()
    const waiting = await prepareWaiting(world, count)
    await scheduleDailyWorkAtStart()
    const { start, settle } = runner(world)
    await settle()
    console.log(`\n### ${count.toLocaleString('en')} applications paid with faults at random\n\nPrepared in ${secondsSince(prepared).toFixed(0)} s.`)

    const memory = watchMemory()
    const stopWeather = startWeather(outside)
    const stopRunner = start()
    const began = process.hrtime.bigint()
    const till = { world, outside }
    const first: Walked[] = []
    await inCrowd(waiting, CROWD, async (one) => void first.push(await walkOneWay(till, one)))
    await stopWeather()
    const walked = first.filter(({ order }) => order)
    await inCrowd(first.filter(({ order }) => !order), CROWD, async (each) => void walked.push(await comeBack(till, each)))
    const seconds = secondsSince(began)
    const { read } = await world.databases.province('32')
    const known = await read.$count(paymentRows)
    await stopRunner()
    console.log(`${known.toLocaleString('en')} payments were known after ${seconds.toFixed(0)} s: ${(known / seconds).toFixed(0)} a second; callbacks taken ${outside.calls.taken}, refused ${outside.calls.refused}, failed ${outside.calls.failed}.`)
    await pause(LAST_NEWS)
    await settle()
    for (const { order } of walked) if (order) await outside.release(order.number)
    await goThroughTheHour(outside, settle, walked)
    await goThroughTheDays(world, outside, settle)
    console.log(`${(await read.$count(paymentRows)).toLocaleString('en')} payments in the end, ${secondsSince(began).toFixed(0)} s after the first; memory ${memory()}.`)
    printWays(walked)
    await printOutcomes(read)
    const wrong = await accountFor(read, outside)
    outside.stop()
    // The world keeps its pictures beside its databases.
    cpSync(join(world.folder, 'files'), join(data, 'files'), { recursive: true })
    await world.close()
    wrong.push(...verify(data))
    if (wrong.length) throw new Error(`${wrong.length} things are wrong:\n${wrong.slice(0, 20).join('\n')}`)
  })
