import type { Effect, FieldWords, Status, Transition } from './define-service'
import { wantsPost, wantsToCollect } from './delivery'
import { text } from './fields'
import type { Locale } from '../kernel/locale'

/** What the office is asked in every service that is reviewed and handed over (APP-02, LIC-21, LIC-22). */
export const reviewFields = {
  rejectionReason: text({ max: 500, long: true }),
  returnReason: text({ max: 500, long: true }),
  counterReason: text({ max: 500, long: true }),
  proxyName: text({ max: 60 }),
  proxyDocument: text({ max: 4 }),
  proxyLetter: text({ max: 200, long: true }),
}

type Course = {
  /** What changes in the register once nothing can be taken back: paid, or approved where nothing is paid. */
  readonly effects: readonly Effect[]
  /** Nothing is charged for the piece itself. */
  readonly isFree?: boolean
  /** The day the paper is in the applicant's hands. */
  readonly handOver?: readonly Effect[]
  readonly notify: string
}

const REVIEWED: readonly Status[] = ['submitted', 'at-counter']
const AT_THE_OFFICE: readonly Status[] = ['ready-for-collection', 'undelivered']
/** Until it is being made (APP-04). */
export const WITHDRAWABLE: readonly Status[] = ['draft', 'submitted', 'returned', 'at-counter']

export const courseStatuses = (): readonly Status[] => [
  'draft', 'submitted', 'returned', 'at-counter', 'rejected', 'awaiting-payment', 'in-production',
  'ready-for-collection', 'posted', 'delivered', 'undelivered', 'completed', 'withdrawn', 'lapsed',
]

/** What every reviewed service has besides its way to the end: handing in, and the answers of the office that end or interrupt it. */
export const reviewing = (notify: string) => ({
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['applicant', 'clerk'], notify, fresh: true },
  return: { from: ['submitted'], to: 'returned', by: ['reviewer'], asks: ['returnReason'], notify },
  'turn-to-counter': { from: ['submitted'], to: 'at-counter', by: ['reviewer'], asks: ['counterReason'], notify },
  reject: { from: REVIEWED, to: 'rejected', by: ['reviewer'], asks: ['rejectionReason'], effects: ['write-decision'], notify, fresh: true },
  expire: { from: ['draft'], to: 'lapsed', by: ['system'] },
} as const satisfies Readonly<Record<string, Transition>>)

/**
 * APP-01 from the review to the hand: review → payment within a day (APP-03) → made → posted or collected → what comes back
 * is kept a month (DLV-03, DLV-04). A service names what changes in the register and what is made.
 */
export const madeAndHandedOver = ({ effects, isFree = false, handOver = [], notify }: Course) => {
  const made: readonly Effect[] = [...effects, 'order-production']
  const toPay: Transition = { from: REVIEWED, to: 'awaiting-payment', by: ['reviewer'], effects: ['write-decision', 'ask-for-payment'], notify, fresh: true }
  const approving: Readonly<Record<string, Transition>> = isFree
    ? {
        approve: { from: REVIEWED, to: 'in-production', by: ['reviewer'], when: wantsToCollect, effects: ['write-decision', ...made], notify, fresh: true },
        // What costs nothing is still posted for a charge (FEE-05).
        'approve-for-postage': { ...toPay, when: wantsPost },
      }
    : { approve: toPay }
  const paying: Readonly<Record<string, Transition>> = {
    ...approving,
    pay: { from: ['awaiting-payment'], to: 'in-production', by: ['system'], effects: made, notify },
    'pay-at-window': { from: ['awaiting-payment'], to: 'in-production', by: ['clerk'], effects: ['end-payment', 'take-fee', ...made], notify },
    'lapse-unpaid': { from: ['awaiting-payment'], to: 'lapsed', by: ['system'], effects: ['end-payment'], notify },
    withdraw: { from: [...WITHDRAWABLE, 'awaiting-payment'], to: 'withdrawn', by: ['applicant', 'clerk'], effects: ['end-payment'] },
  }
  return {
    ...reviewing(notify),
    ...paying,
    ready: { from: ['in-production'], to: 'ready-for-collection', by: ['system'], when: wantsToCollect, effects: ['await-collection'], notify },
    post: { from: ['in-production'], to: 'posted', by: ['system'], when: wantsPost, effects: ['hand-to-carrier'], notify },
    // What an earlier version left unpaid is paid here.
    collect: { from: AT_THE_OFFICE, to: 'completed', by: ['clerk'], effects: ['take-fee', ...handOver], notify },
    'collect-by-proxy': { from: AT_THE_OFFICE, to: 'completed', by: ['clerk'], asks: ['proxyName', 'proxyDocument', 'proxyLetter'], effects: ['take-fee', ...handOver], notify },
    deliver: { from: ['posted'], to: 'delivered', by: ['system'], effects: handOver, notify },
    'come-back': { from: ['posted'], to: 'undelivered', by: ['system'], effects: ['keep-parcel'], notify },
    'post-again': { from: ['undelivered'], to: 'posted', by: ['clerk'], effects: ['hand-to-carrier'], notify },
    destroy: { from: ['undelivered'], to: 'lapsed', by: ['system'], effects: ['destroy-parcel'], notify },
    'leave-uncollected': { from: ['ready-for-collection'], to: 'lapsed', by: ['system'], effects: ['end-uncollected'], notify },
  } as const satisfies Readonly<Record<string, Transition>>
}

type Words = { readonly fields: Readonly<Record<string, FieldWords>>; readonly transitions: Readonly<Record<string, string>> }

/** Names of the acts and the officer's questions; a service adds its own verb for `submit`. */
export const courseWords: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    fields: {
      rejectionReason: { label: '不予办理的理由', hint: '写明事实和依据，申请人会看到全文' },
      returnReason: { label: '需要补正的内容', hint: '一次写全，申请人会看到全文' },
      counterReason: { label: '转现场办理的理由', hint: '写明要带什么、到哪里，申请人会看到全文' },
      proxyName: { label: '代领人姓名', hint: '与其身份证明一致，申请人会看到' },
      proxyDocument: { label: '代领人证件号码后四位', hint: '核对原件后填写，最后一位可以是X' },
      proxyLetter: { label: '委托书', hint: '写明委托书的日期，以及核对了哪些证件' },
    },
    transitions: {
      approve: '审核通过', 'approve-for-postage': '审核通过，待缴邮费', pay: '已缴费', 'pay-at-window': '窗口收费', 'lapse-unpaid': '逾期未缴费',
      return: '退回补正', 'turn-to-counter': '转现场办理', reject: '不予办理', ready: '制作完成，通知领取', post: '制作完成，交寄',
      collect: '发给本人', 'collect-by-proxy': '发给代领人', deliver: '已签收', 'come-back': '邮件退回', 'post-again': '重新寄送', destroy: '逾期销毁',
      'leave-uncollected': '逾期未领取', withdraw: '撤回申请', expire: '草稿过期',
    },
  },
  en: {
    fields: {
      rejectionReason: { label: 'Reasons for the refusal', hint: 'Give facts and legal basis; the applicant reads all of it' },
      returnReason: { label: 'What has to be put right', hint: 'Name everything at once; the applicant reads all of it' },
      counterReason: { label: 'Why it is turned to the counter', hint: 'Say what to bring and where; the applicant reads all of it' },
      proxyName: { label: 'Name of the proxy', hint: 'As on their document; the applicant sees it' },
      proxyDocument: { label: 'Last four characters of the proxy’s document', hint: 'After checking the original; the last may be X' },
      proxyLetter: { label: 'Letter of authority', hint: 'Its date, and which documents were checked' },
    },
    transitions: {
      approve: 'Approve', 'approve-for-postage': 'Approve, postage to be paid', pay: 'Paid', 'pay-at-window': 'Take the fee at the window', 'lapse-unpaid': 'Not paid in time',
      return: 'Return for correction', 'turn-to-counter': 'Turn to the counter', reject: 'Refuse', ready: 'Made: ready for collection', post: 'Made: hand to the carrier',
      collect: 'Hand over', 'collect-by-proxy': 'Hand over to a proxy', deliver: 'Delivered', 'come-back': 'Came back', 'post-again': 'Send again', destroy: 'Destroyed after the time',
      'leave-uncollected': 'Not collected in time', withdraw: 'Withdraw the application', expire: 'Draft ran out',
    },
  },
}
