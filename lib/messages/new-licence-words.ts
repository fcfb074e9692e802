import type { Locale } from '@/lib/kernel/locale'

/** What every service says alike at whose end a new licence is made (LIC-16, APP-03, DLV-02). */
const words = {
  'zh-Hans': {
    time: '车管所在1个工作日内审核，缴费后1个工作日内制证。邮寄省内3个工作日、省外5个工作日送达。',
    afterwards: [
      '车管所在1个工作日内审核，结果用短信通知您。',
      '审核通过后24小时内缴纳工本费，可以用微信、支付宝，也可以到窗口缴费。逾期申请失效。',
      '缴费后1个工作日内制证，然后寄给您，或者通知您到窗口领取。交还原证：寄件人员上门时收回，或者领证时交给窗口。',
    ],
    certificate: '6个月内由医院上传的身体条件证明，不需要带纸质证明',
    identity: '本人身份证明',
    old: '原驾驶证，领取新证时交回',
  },
  en: {
    time: 'The vehicle office reviews within 1 working day and makes the licence within 1 working day of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    afterwards: [
      'The vehicle office reviews your application within 1 working day; we tell you the result by text message.',
      'Once it is approved, pay the fee within 24 hours with WeChat Pay, Alipay or at a window. After that the application lapses.',
      'The licence is made within 1 working day of the payment, then posted to you or kept ready at the office. Give the old one back to the courier or at the window.',
    ],
    certificate: 'A physical certificate that a hospital sent us within the last 6 months; no paper is needed',
    identity: 'Your identity document',
    old: 'The old licence, given back when you receive the new one',
  },
} as const satisfies Record<Locale, unknown>

export const newLicenceWords = (locale: Locale): (typeof words)[Locale] => words[locale]
