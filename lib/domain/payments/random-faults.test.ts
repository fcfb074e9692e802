import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { ledger } from '@/db/province/schema/applications'
import { refunds } from '@/db/province/schema/payments'
import { machineNow } from '@/lib/kernel/clock'
import { asStaff, submitted, valueOf } from '../applications/application-test-world'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { moveApplication } from '../applications/move-application'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { findOrder, type OrderRow } from './order-rows'
import { takeIn } from './pay-in'
import { requestPayment } from './request-payment'
import { retryRefund } from './retry-refund'
import { systemAt } from './system-at'

/** Applications; each is paid, or not, in up to five ways at once. */
const COUNT = Number(process.env.TEST_PAYMENTS ?? 40)
const OURS = /^(payments|refunds|orders|ledger|applications):/

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const read = async () => (await world.databases.province('32')).read

const waiting = async () => {
  const one = await submitted(world)
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId: one.applicationId, transition: 'approve', revision: one.revision }))
  return { ...one, revision: one.revision + 1 }
}
type Waiting = Awaited<ReturnType<typeof waiting>>

const ordered = async ({ ctx, applicationId }: Waiting, provider: 'wechat' | 'alipay'): Promise<OrderRow | null> => {
  const asked = await requestPayment(ctx, { applicationId, provider })
  return asked.ok ? findOrder(await read(), { id: asked.value.orderId }) : null
}

const pay = (order: OrderRow, payment: string, amount = order.amountFen) => takeIn('32', order, { orderNumber: order.number, transactionId: `${order.number}-${payment}`, amount, paidAt: machineNow() })

/** What may happen to one that waits; refusals among them are answers, not faults. */
const HAPPENINGS: readonly ((one: Waiting, order: OrderRow) => Promise<unknown>)[] = [
  (_, order) => pay(order, 'first'),
  (_, order) => pay(order, 'first'),
  (_, order) => pay(order, 'second'),
  (_, order) => pay(order, 'wrong', order.amountFen - 1),
  ({ applicationId, ctx, revision }) => moveApplication(ctx, { applicationId, transition: 'withdraw', revision }),
  ({ applicationId, revision }) => moveApplication(asStaff(world, world.staff('window-clerk')), { applicationId, transition: 'pay-at-window', revision }),
  async ({ applicationId, revision }) => lapseWhileWaiting(await systemAt('32', 'test'), { applicationId, revision }, 'lapse-unpaid'),
  async (one) => {
    const other = await ordered(one, 'alipay')
    if (other) await pay(other, 'other')
  },
]

const anyOf = <T>(list: readonly T[]): T => {
  const found = list[randomInt(list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

const bringBackAll = async () => {
  for (const provider of [world.providers.wechat, world.providers.alipay]) provider.state.refunds = 'refunded'
  const administrator = asStaff(world, world.staff('administrator'))
  for (const { id, state } of await (await read()).select().from(refunds)) if (state !== 'done') valueOf(await retryRefund(administrator, { refundId: id }))
  await world.settle()
}

test(`FEE ${COUNT} applications with faults at random: the books are even to the fen, and no money stays without a product`, async () => {
  const all: string[] = []
  for (let made = 0; made < COUNT; made++) {
    const one = await waiting()
    const order = await ordered(one, 'wechat')
    if (!order) throw new Error('no order')
    world.providers.wechat.state.refunds = anyOf(['refunded', 'underway', 'failed'])
    await Promise.all(Array.from({ length: randomInt(1, 6) }, () => anyOf(HAPPENINGS)(one, order)))
    await world.settle()
    all.push(one.applicationId)
  }
  await bringBackAll()
  for (const id of all) {
    const sums = new Map<string, number>()
    for (const { account, amountFen } of await (await read()).select().from(ledger).where(eq(ledger.applicationId, id))) sums.set(account, (sums.get(account) ?? 0) + amountFen)
    const left = [...sums].filter(([, fen]) => fen !== 0).toSorted(([, a], [, b]) => a - b)
    expect([0, 2], `${id} ${JSON.stringify(left)}`).toContain(left.length)
    if (left.length) expect(left.map(([, fen]) => fen)).toEqual([-1_000, 1_000])
  }
  await (await world.databases.province('35')).read.select().from(refunds)
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => OURS.test(check))
  await databases.close()
  expect(found).toEqual([])
}, 120_000)
