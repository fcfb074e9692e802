import { licenceDocuments } from '@/db/province/schema/register'
import { moveApplication } from '../../applications/move-application'
import { asStaff, submitted, valueOf } from '../../applications/application-test-world'
import { testWorld } from '../../test-world'
import { findOrder } from '../order-rows'
import { takeIn } from '../pay-in'
import { requestPayment } from '../request-payment'

/**
 * A process to be killed: its folder has applications that wait to be paid; from `ready` on each is paid, told twice and paid
 * twice, all at once, and every payment that was taken in is a line of its output.
 */
const [folder = '', count = '20'] = process.argv.slice(2)
const world = await testWorld({ mode: 'embedded', folder })

const asked = async () => {
  const one = await submitted(world)
  await (await world.databases.province('32')).write((tx) => tx.insert(licenceDocuments).values({ id: `doc-${one.licenceId}`, licenceId: one.licenceId, serial: 1, issuedOn: '2022-05-20' }))
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId: one.applicationId, transition: 'approve', revision: one.revision }))
  const { orderId } = valueOf(await requestPayment(one.ctx, { applicationId: one.applicationId, provider: 'wechat' }))
  const order = await findOrder((await world.databases.province('32')).read, { id: orderId })
  if (!order) throw new Error('no order')
  return order
}

const orders: Awaited<ReturnType<typeof asked>>[] = []
for (let made = 0; made < Number(count); made++) orders.push(await asked())
await world.settle()
process.stdout.write('ready\n')

await Promise.all(
  orders.flatMap((order) =>
    ['first', 'first', 'second'].map(async (payment) => {
      const transactionId = `${order.number}-${payment}`
      await takeIn('32', order, { orderNumber: order.number, transactionId, amount: order.amountFen, paidAt: order.createdAt })
      process.stdout.write(`${transactionId}\n`)
    }),
  ),
)
await world.close()
