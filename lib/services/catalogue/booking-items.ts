import type { CatalogueItem } from './catalogue-item'

export const bookingItems: readonly CatalogueItem[] = [
  {
    code: 'A01', category: 'A', titles: { zh: '考试预约', en: 'Driving-test booking' },
    audience: ['C'], channels: ['W', 'M', 'V', 'D'], level: 'L2', review: 'N', fee: 'FEE-06', post: false,
  },
  {
    code: 'A02', category: 'A', titles: { zh: '取消考试预约', en: 'Cancel test booking' },
    audience: ['C'], channels: ['W', 'M', 'V', 'D'], level: 'L2', review: 'N', fee: '0', post: false,
  },
  {
    code: 'A03', category: 'A', titles: { zh: '机动车检验预约', en: 'Vehicle-inspection booking' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'A04', category: 'A', titles: { zh: '取消机动车检验预约', en: 'Cancel inspection booking' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'A05', category: 'A', titles: { zh: '满分教育报名与考试预约', en: 'Full-score education enrolment + exam booking' },
    audience: ['C'], channels: ['W', 'M', 'D'], level: 'L2', review: 'C', fee: '0', post: false,
  },
  {
    code: 'A06', category: 'A', titles: { zh: '审验教育报名', en: 'Audit (review) education enrolment' },
    audience: ['C'], channels: ['W', 'M', 'D'], level: 'L2', review: 'N', fee: '0', post: false,
  },
]
