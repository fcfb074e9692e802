import type { CatalogueItem } from './catalogue-item'

export const statusQueriesItems: readonly CatalogueItem[] = [
  {
    code: 'E01', category: 'E', titles: { zh: '机动车状态查询', en: 'Vehicle status' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K', 'V', 'S'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E02', category: 'E', titles: { zh: '驾驶证状态查询', en: 'Driving-licence status (with points)' },
    audience: ['C'], channels: ['W', 'M', 'K', 'V', 'S'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E03', category: 'E', titles: { zh: '机动车安全技术检验有效期查询', en: 'Inspection validity' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K', 'V', 'S'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E04', category: 'E', titles: { zh: '机动车强制报废日期查询', en: 'Mandatory scrapping date' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E05', category: 'E', titles: { zh: '驾驶证审验有效期查询', en: 'Licence review validity' },
    audience: ['C'], channels: ['W', 'M', 'K', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E06', category: 'E', titles: { zh: '身体条件证明提交日期查询', en: 'Physical-certificate due date' },
    audience: ['C'], channels: ['W', 'M', 'K', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'E07', category: 'E', titles: { zh: '交通违法信息查询', en: 'Violation look-up' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K', 'V', 'S'], level: 'L1', review: 'N', fee: '0', post: false,
  },
]
