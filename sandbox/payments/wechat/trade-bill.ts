import { civilSecond } from '../../clock'
import { yuan, type BillRow } from '../bill-rows'
import type { PaymentKeys } from '../keys'

const HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,' +
  '微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const FOOT = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const REFUND_STATES = { underway: 'PROCESSING', done: 'SUCCESS', failed: 'FAIL' } as const

const line = (values: readonly (string | number)[]): string => values.map((value) => `\`${value}`).join(',')

const lineOf = ({ appId, merchantId }: PaymentKeys['wechat'], { order, payment, refund, at }: BillRow): string => {
  const back = refund ? yuan(refund.amount) : '0.00'
  const taken = refund ? '0.00' : yuan(payment.amount)
  return line([
    civilSecond(at), appId, merchantId, 0, '', payment.transactionId, order.number, 'oSandbox', 'NATIVE', refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY',
    taken, '0.00', refund?.id ?? 0, refund?.number ?? 0, back, '0.00', refund ? 'ORIGINAL' : '', refund ? REFUND_STATES[refund.state] : '',
    order.description, '', '0.00000', '0.00%', taken, back, '',
  ])
}

export const tradeBill = (keys: PaymentKeys['wechat'], rows: readonly BillRow[]): string => {
  const taken = yuan(rows.reduce((sum, { payment, refund }) => (refund ? sum : sum + payment.amount), 0))
  const back = yuan(rows.reduce((sum, { refund }) => sum + (refund?.amount ?? 0), 0))
  const lines = [HEAD, ...rows.map((row) => lineOf(keys, row)), FOOT, line([rows.length, taken, back, '0.00', '0.00000', taken, back])]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
