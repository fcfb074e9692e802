import { describe, expect, it } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { readBill } from './alipay/read-bill'
import { readTradeBill } from './wechat/read-trade-bill'

const WECHAT_HEAD = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const WECHAT_FOOT = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const PAID = '`2026-11-20 09:30:05,`wx122,`1220000122,`0,`,`4200001,`p32_1,`oWho,`NATIVE,`SUCCESS,`OTHERS,`CNY,`10.00,`0.00,`0,`0,`0.00,`0.00,`,`,`工本费,含邮寄,`,`0.06000,`0.60%,`10.00,`0.00,`'
const BACK = '`2026-11-20 11:00:00,`wx122,`1220000122,`0,`,`4200001,`p32_1,`oWho,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030001,`r32_1,`4.00,`0.00,`ORIGINAL,`PROCESSING,`工本费,含邮寄,`,`-0.02000,`0.60%,`0.00,`4.00,`'
const wechat = (rows: readonly string[], sums: string) => readTradeBill(`\uFEFF${[WECHAT_HEAD, ...rows, WECHAT_FOOT, sums].join('\r\n')}\r\n`, '1220000122')
const SUMS = '`2,`10.00,`4.00,`0.00,`0.04000,`10.00,`4.00'

describe('[H6] WeChat Pay’s trade bill', () => {
  it('is read, a comma in a name too', () => {
    expect(wechat([PAID, BACK], SUMS)).toEqual({
      kind: 'statement',
      rows: [
        { kind: 'payment', orderNumber: 'p32_1', transactionId: '4200001', amount: 1000, paidAt: instantOf('2026-11-20', '09:30:05') },
        { kind: 'refund', orderNumber: 'p32_1', transactionId: '4200001', refundNumber: 'r32_1', amount: 400, at: instantOf('2026-11-20', '11:00:00'), state: 'underway' },
      ],
    })
  })

  it.each([
    ['a row less than the sums say', [PAID], SUMS, 'sums'],
    ['another amount than the sums say', [PAID.replace('`10.00,`0.00,`', '`11.00,`0.00,`').replace('0.60%,`10.00', '0.60%,`11.00'), BACK], SUMS, 'sums'],
    ['another merchant’s row', [PAID.replace('1220000122', '9'), BACK], SUMS, 'row'],
    ['an unknown state', [PAID.replace('SUCCESS', 'REVOKED'), BACK], SUMS, 'row'],
    ['a time that is none', [PAID.replace('09:30:05', '25:30:05'), BACK], SUMS, 'row'],
  ])('is damaged with %s', (_what, rows, sums, reason) => {
    expect(wechat(rows, sums)).toEqual({ kind: 'damaged', reason })
  })

  it.each(['', WECHAT_HEAD, `${WECHAT_HEAD}\n${PAID}`])('is damaged without its foot', (text) => {
    expect(readTradeBill(text, '1220000122')).toEqual({ kind: 'damaged', reason: 'form' })
  })
})

const ALIPAY_HEAD = '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
const line = (kind: string, amount: string, refund = '') => `2026112022001\t,p32_1\t,${kind},工本费\t,2026-11-20 09:29:40,2026-11-20 09:30:05,\t,\t,\t,\t,138****0000\t,${amount},${amount},0.00,0.00,0.00,0.00,0.00,\t,0.00,0.00,${refund}\t,0.00,0.00,\t`
const alipay = (rows: readonly string[], payments: number, refunds: number) =>
  readBill(['#支付宝业务明细查询', '#账号：[20880000000001220156]', ALIPAY_HEAD, ...rows, '#---业务明细列表结束---', `#交易合计：${payments}笔，商家实收共10.00元`, `#退款合计：${refunds}笔，商家实收退款共-4.00元`, ''].join('\r\n'))

describe('[H6] Alipay’s bill', () => {
  it('is read: what went back stands with a minus', () => {
    expect(alipay([line('交易', '10.00'), line('退款', '-4.00', 'r32_1')], 1, 1)).toEqual({
      kind: 'statement',
      rows: [
        { kind: 'payment', orderNumber: 'p32_1', transactionId: '2026112022001', amount: 1000, paidAt: instantOf('2026-11-20', '09:30:05') },
        { kind: 'refund', orderNumber: 'p32_1', transactionId: '2026112022001', refundNumber: 'r32_1', amount: 400, at: instantOf('2026-11-20', '09:30:05'), state: 'refunded' },
      ],
    })
  })

  it.each([
    ['a row less than its foot says', [line('交易', '10.00')], 2, 0, 'sums'],
    ['a refund without its number', [line('退款', '-4.00')], 0, 1, 'row'],
    ['a refund that is no loss', [line('退款', '4.00', 'r32_1')], 0, 1, 'row'],
    ['an unknown kind', [line('转账', '4.00')], 1, 0, 'row'],
    ['a row cut short', ['2026112022001\t,p32_1'], 1, 0, 'form'],
  ])('is damaged with %s', (_what, rows, payments, refunds, reason) => {
    expect(alipay(rows, payments, refunds)).toEqual({ kind: 'damaged', reason })
  })

  it('without its foot is damaged, even when empty', () => {
    expect(readBill('')).toEqual({ kind: 'damaged', reason: 'sums' })
  })
})
