import { z } from 'zod'
import { now } from '../../clock'
import { json, type Reply } from '../../http/reply'
import { jsonOf, type Exchange } from '../../http/route'
import { isOnThisMachine } from '../notify-address'
import { stateOf, type Order } from '../orders'
import type { Payments } from '../payments'
import { walletAddress } from '../wallet-address'
import { wrong, wrongParameter } from './errors'
import { transactionView } from './views'

const orderInput = z.strictObject({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/),
  time_expire: z.iso.datetime({ offset: true }),
  notify_url: z.url().refine(isOnThisMachine),
  amount: z.strictObject({ total: z.int().positive(), currency: z.literal('CNY') }),
})

export const orderCalls = ({ keys: { wechat: keys }, orders }: Payments) => {
  const onOrder = (handle: (order: Order) => Reply) => ({ params }: Exchange): Reply => {
    const order = orders.find('wechat', params.number ?? '')
    return order ? handle(order) : wrong(404, 'ORDER_NOT_EXIST')
  }

  return {
    create(exchange: Exchange): Reply {
      const parsed = orderInput.safeParse(jsonOf(exchange))
      if (!parsed.success || parsed.data.mchid !== keys.merchantId || parsed.data.appid !== keys.appId) return wrongParameter()
      const { out_trade_no: number, description, amount, time_expire, notify_url: notifyUrl } = parsed.data
      const expiresAt = Date.parse(time_expire)
      if (!orders.find('wechat', number) && expiresAt <= now()) return wrongParameter()
      const order = orders.place({ provider: 'wechat', number, amount: amount.total, description, expiresAt, notifyUrl })
      if (order === 'used') return wrong(403, 'OUT_TRADE_NO_USED')
      const state = stateOf(order)
      if (state === 'paid' || state === 'refunded') return wrong(400, 'ORDERPAID')
      return state === 'closed' ? wrong(400, 'ORDER_CLOSED') : json({ code_url: walletAddress(exchange, order) })
    },

    find: onOrder((order) => json(transactionView(keys, order, order.payments[0]))),

    close: onOrder((order) => {
      if (order.payments.length > 0) return wrong(400, 'ORDERPAID')
      orders.close(order)
      return { status: 204, type: 'application/json', body: '' }
    }),
  }
}
