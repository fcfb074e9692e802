import { randomInt } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { ledger } from '@/db/province/schema/applications'
import { refunds } from '@/db/province/schema/payments'
import { violationDecisions } from '@/db/province/schema/violations'
import { addDays, civilDate, DAY, machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { asStaff, valueOf } from '../applications/application-test-world'
import { findOrder, type OrderRow } from '../payments/order-rows'
import { takeIn } from '../payments/pay-in'
import { retryRefund } from '../payments/retry-refund'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { decided, revoked } from './fine-test-world'
import { askForFine } from './look-up-fine'
import { requestFines, requestOthersFine } from './request-fines'

/** Persons with three fines each; they are paid, or not, in up to seven ways at once. */
const COUNT = Number(process.env.TEST_FINES ?? 30)
const OURS = /^(fines|fine orders|payments|refunds|orders|ledger):/

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const read = async () => (await world.databases.province('32')).read
const today = civilDate(machineNow())

type Fined = { readonly ctx: Context; readonly decisions: readonly { readonly id: string; readonly number: string; readonly violationId: string }[] }

const fined = async (): Promise<Fined> => {
  const person = await world.person()
  const decisions: { id: string; number: string; violationId: string }[] = []
  for (const days of [1, 15, 30]) decisions.push(await decided(world, { personId: person.id, servedOn: addDays(today, -days) }))
  return { ctx: world.context({ actor: person.citizen('L1') }), decisions }
}

const anyOf = <T>(list: readonly T[]): T => {
  const found = list[randomInt(list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

const some = ({ decisions }: Fined): string => decisions.filter(() => randomInt(2) === 1).map(({ id }) => id).join() || (decisions[0]?.id ?? '')

const ordered = async ({ ctx }: Fined, decisions: string, provider: 'wechat' | 'alipay'): Promise<OrderRow | null> => {
  const asked = await requestFines(ctx, { decisions, provider })
  return asked.ok ? findOrder(await read(), { id: asked.value.orderId }) : null
}

const pay = (order: OrderRow, payment: string, amount = order.amountFen, paidAt = machineNow()) => takeIn('32', order, { orderNumber: order.number, transactionId: `${order.number}-${payment}`, amount, paidAt })

const payOther = async (one: Fined, number: string): Promise<void> => {
  const payer = world.context({ actor: (await world.person()).citizen('L1') })
  const asked = await askForFine({ ...payer, addressKey: number }, { number })
  const requested = asked.ok && (await requestOthersFine(payer, { token: asked.value.token, provider: 'alipay' }))
  const order = requested && requested.ok ? await findOrder(await read(), { id: requested.value.orderId }) : null
  if (order) await pay(order, 'other')
}

/** Refusals among them are answers, not faults. */
const HAPPENINGS: readonly ((one: Fined, order: OrderRow) => Promise<unknown>)[] = [
  (_, order) => pay(order, 'first'),
  (_, order) => pay(order, 'first'),
  (_, order) => pay(order, 'second'),
  (_, order) => pay(order, 'wrong', order.amountFen - 1),
  (_, order) => pay(order, 'yesterday', order.amountFen, machineNow() - DAY),
  (one) => revoked(world, anyOf(one.decisions)),
  (one) => payOther(one, anyOf(one.decisions).number),
  async (one) => {
    const other = await ordered(one, some(one), anyOf(['wechat', 'alipay']))
    if (other) await pay(other, 'third')
  },
]

const bringBackAll = async () => {
  for (const provider of [world.providers.wechat, world.providers.alipay]) provider.state.refunds = 'refunded'
  const administrator = asStaff(world, world.staff('administrator'))
  for (const { id, state } of await (await read()).select().from(refunds)) if (state !== 'done') valueOf(await retryRefund(administrator, { refundId: id }))
  await world.settle()
}

const sumOn = async (account: string): Promise<number> => {
  const rows = await (await read()).select({ fen: ledger.amountFen }).from(ledger).where(eq(ledger.account, account))
  return rows.reduce((sum, { fen }) => sum + fen, 0)
}

test(`VIO-23 ${COUNT} persons and their fines with faults at random: the books are even to the fen, and what is held is what is paid and in force`, async () => {
  const all: string[] = []
  for (let made = 0; made < COUNT; made++) {
    const one = await fined()
    const order = await ordered(one, one.decisions.map(({ id }) => id).join(), 'wechat')
    if (!order) throw new Error('no order')
    world.providers.wechat.state.refunds = anyOf(['refunded', 'underway', 'failed'])
    await Promise.all(Array.from({ length: randomInt(1, 8) }, () => anyOf(HAPPENINGS)(one, order)))
    await world.settle()
    all.push(...one.decisions.map(({ id }) => id))
  }
  await bringBackAll()
  const standing = await (await read()).select().from(violationDecisions).where(inArray(violationDecisions.id, all))
  const held = standing.filter(({ state, paidOn }) => state === 'in-force' && paidOn !== null).reduce((sum, { fineFen, surchargeFen }) => sum + fineFen + (surchargeFen ?? 0), 0)
  expect((await sumOn('provider:wechat')) + (await sumOn('provider:alipay'))).toBe(held)
  expect(await sumOn('fines:has')).toBe(-held)
  expect((await sumOn('surplus:wechat')) + (await sumOn('surplus:alipay'))).toBe(0)
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => OURS.test(check))
  await databases.close()
  expect(found).toEqual([])
}, 120_000)
