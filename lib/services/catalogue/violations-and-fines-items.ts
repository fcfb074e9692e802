import type { CatalogueItem } from './catalogue-item'

export const violationsAndFinesItems: readonly CatalogueItem[] = [
  {
    code: 'C01', category: 'C', titles: { zh: '电子监控违法自助处理', en: 'Self-service handling of camera-recorded violations' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L1', review: 'N', fee: 'fine', post: false,
  },
  {
    code: 'C02', category: 'C', titles: { zh: '交通违法罚款缴纳', en: 'Payment of traffic fines' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L1', review: 'N', fee: 'fine', post: false,
  },
  {
    code: 'C03', category: 'C', titles: { zh: '机动车驾驶人绑定（备案）', en: 'Bind a further driver to a vehicle' },
    audience: ['C'], channels: ['W', 'M'], level: 'L2', review: 'C', fee: '0', post: false,
  },
  {
    code: 'C04', category: 'C', titles: { zh: '解除机动车驾驶人绑定', en: 'Unbind a driver' },
    audience: ['C'], channels: ['W', 'M'], level: 'L2', review: 'N', fee: '0', post: false,
  },
  {
    code: 'C05', category: 'C', titles: { zh: '违法记录异议申请', en: 'Objection to a camera record' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'D'], level: 'L1', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'C06', category: 'C', titles: { zh: '处罚决定书与缴款凭证查询打印', en: 'Decision and receipt look-up / print' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'C07', category: 'C', titles: { zh: '驾驶人考试费缴纳', en: 'Payment of test fees' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L1', review: 'N', fee: 'FEE-06', post: false,
  },
]
