import { civilSecond } from '../../clock'
import { yuan, type BillRow } from '../bill-rows'
import type { PaymentKeys } from '../keys'
import { gbk } from './gbk'
import { zip } from './zip'

const HEAD =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,' +
  '集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'

const lineOf = ({ order, payment, refund, at }: BillRow): string => {
  const amount = refund ? `-${yuan(refund.amount)}` : yuan(payment.amount)
  return [
    `${payment.transactionId}\t`, `${order.number}\t`, refund ? '退款' : '交易', `${order.description}\t`, civilSecond(order.createdAt), civilSecond(at),
    '\t', '\t', '\t', '\t', '138****0000\t', amount, amount, '0.00', '0.00', '0.00', '0.00', '0.00', '\t', '0.00', '0.00', `${refund?.number ?? ''}\t`, '0.00', '0.00', '\t',
  ].join(',')
}

const details = ({ sellerId }: PaymentKeys['alipay'], day: string, rows: readonly BillRow[]): string => {
  const payments = rows.filter(({ refund }) => !refund)
  const refunds = rows.flatMap(({ refund }) => refund ?? [])
  const sum = (amounts: readonly { readonly amount: number }[]): string => yuan(amounts.reduce((all, { amount }) => all + amount, 0))
  return [
    '#支付宝业务明细查询', `#账号：[${sellerId}0156]`, `#起始日期：[${day} 00:00:00]   终止日期：[${day} 24:00:00]`,
    '#-----------------------------------------业务明细列表----------------------------------------',
    HEAD, ...rows.map(lineOf),
    '#-----------------------------------------业务明细列表结束------------------------------------',
    `#交易合计：${payments.length}笔，商家实收共${sum(payments.map(({ payment }) => payment))}元，商家优惠共0.00元`,
    `#退款合计：${refunds.length}笔，商家实收退款共-${sum(refunds)}元，商家优惠退款共0.00元`,
    `#导出时间：[${day} 24:00:00]`, '',
  ].join('\r\n')
}

/** One packed file with the lines and one with sums, both in GBK, as the provider's bills come. */
export const alipayBill = (keys: PaymentKeys['alipay'], day: string, rows: readonly BillRow[]): Buffer => {
  const begin = `${keys.sellerId}0156_${day.replaceAll('-', '')}_业务明细`
  return zip([
    { name: gbk(`${begin}.csv`), bytes: gbk(details(keys, day, rows)) },
    { name: gbk(`${begin}(汇总).csv`), bytes: gbk('#支付宝业务汇总查询\r\n') },
  ])
}
