import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import { valueOf } from '@/lib/domain/applications/application-test-world'
import { requestFines } from '@/lib/domain/fines/request-fines'
import { findOrder } from '@/lib/domain/payments/order-rows'
import { recordPayment } from '@/lib/domain/payments/record-payment'
import { systemAt } from '@/lib/domain/payments/system-at'
import { testWorld } from '@/lib/domain/test-world'
import { findOwnBatch } from '@/lib/domain/violations/find-batch'
import { handleViolations } from '@/lib/domain/violations/handle-violations'
import { requestHandlingCode } from '@/lib/domain/violations/request-handling-code'
import { violationWorld } from '@/lib/domain/violations/violation-test-world'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { openReplay, type Recording } from './floor/replay'
import { compare, printRows, quantile, timeCalls } from './measure'
import type { Suite } from './options'
import { checkpointed } from './province-copy'
import { recordsPage } from './records-page'
import { recorder, writesOf } from './recording'
import { inTemporaryFolder } from './temporary-folder'

/** Handlings of one contender in one round. */
const BATCH = 100
const CROWD = 300

type World = Awaited<ReturnType<typeof testWorld>>
type Ready = { readonly ctx: Context; readonly records: readonly string[]; readonly code: string }

/** Drivers with one open record each, and the code on their phones. */
const readyDrivers = async (world: World, people: number): Promise<Ready[]> => {
  const stage = violationWorld(world)
  const ready: Ready[] = []
  for (let i = 0; i < people; i++) {
    const driver = await stage.driver()
    const ctx = driver.at()
    valueOf(await requestHandlingCode(ctx, { records: driver.ids }))
    ready.push({ ctx, records: driver.ids, code: await world.codeSentTo(driver.person.phone) })
  }
  return ready
}

/** Accepts, asks for a code to pay with, and the provider says that it is paid. */
const handleAndPay = async (world: World, { ctx, records, code }: Ready): Promise<void> => {
  const { batch } = valueOf(await handleViolations(ctx, { records, drove: 'yes', code }))
  const decided = valueOf(await findOwnBatch(ctx, { batch }))
  const { orderId } = valueOf(await requestFines(ctx, { decisions: decided?.decisions.map(({ id }) => id).join(), provider: 'wechat' }))
  const { read } = await world.databases.province('32')
  const order = await findOrder(read, { id: orderId })
  if (!order) throw new Error('no order')
  const { use } = valueOf(await recordPayment(await systemAt('32', 'payment.record', 'has'), { provider: 'wechat', orderNumber: order.number, transactionId: orderId, amountFen: order.amountFen, paidAt: machineNow() }))
  if (use !== 'settled') throw new Error(`a payment was ${use}`)
}

/** The verbs beside the writes they make, on the bare engine. */
const oneAfterAnother: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    const notes = recorder()
    const world = await testWorld()
    const ready = await readyDrivers(world, 2 * rounds * BATCH)
    await checkpointed(await world.databases.province('32'))
    const copy = join(folder, 'writes.db')
    cpSync(join(world.folder, 'province-32.db'), copy)
    const writes = openReplay(copy)
    const recordings: Recording[] = []
    for (const each of ready.splice(0, rounds * BATCH)) recordings.push(await notes.record(() => handleAndPay(world, each)))
    notes.stop()
    const alone = recordings.map(writesOf)
    const next = { writes: 0, verb: 0 }
    console.log(`\nHandling and paying one record is ${recordings.at(-1)?.length ?? 0} statements, ${alone.at(-1)?.length ?? 0} of them write, begin or end.`)
    printRows('Handling a record and paying its fine (C01, C02), one after another; synchronous FULL', 'µs', await compare([
      { name: 'L1: its writes on the bare engine', run: () => timeCalls(BATCH, () => writes.replay(alone[next.writes++] ?? [])) },
      {
        name: 'the three verbs through `command()`',
        run: () => timeCalls(BATCH, async () => {
          const one = ready[next.verb++]
          if (one) await handleAndPay(world, one)
        }),
      },
    ], rounds))
    writes.close()
    await world.close()
  })

const rowsOf = async (world: World): Promise<readonly [number, number, number]> => {
  const { read } = await world.databases.province('32')
  const [decisions] = await read.select({ n: count() }).from(violationDecisions)
  const [bookings] = await read.select({ n: count() }).from(pointBookings)
  const [paid] = await read.select({ n: count() }).from(violations).where(eq(violations.state, 'paid'))
  return [decisions?.n ?? 0, bookings?.n ?? 0, paid?.n ?? 0]
}

/** Three hundred people accept and pay at the same moment: each is decided once, with the points booked and the fine in the books. */
const allAtOnce: Suite = async () => {
  const world = await testWorld()
  const ready = await readyDrivers(world, CROWD)
  const latencies: number[] = []
  const began = performance.now()
  await Promise.all(ready.map(async (each) => {
    await handleAndPay(world, each)
    latencies.push(performance.now() - began)
  }))
  const [decisions, bookings, paid] = await rowsOf(world)
  console.log(`\n### ${CROWD} people handle and pay at the same moment\n\n| people | decisions | bookings | paid | p50 ms | p99 ms |\n|---|---|---|---|---|---|`)
  console.log(`| ${CROWD} | ${decisions} | ${bookings} | ${paid} | ${quantile(latencies, 0.5).toFixed(0)} | ${quantile(latencies, 0.99).toFixed(0)} |`)
  await world.close()
  if (decisions !== CROWD || bookings !== CROWD || paid !== CROWD) throw new Error('not everybody was decided and paid once')
}

/** Issue "violations": handling and paying by many at once. */
export const handling: Suite = async (options) => {
  await oneAfterAnother(options)
  await allAtOnce(options)
  await recordsPage(options)
}
