import type { CatalogueItem } from './catalogue-item'

export const travelItems: readonly CatalogueItem[] = [
  {
    code: 'D01', category: 'D', titles: { zh: '实时路况信息', en: 'Live traffic state' },
    audience: ['P'], channels: ['W', 'M', 'V'], level: 'L0', review: '-', fee: '0', post: false,
  },
  {
    code: 'D02', category: 'D', titles: { zh: '危险路段信息', en: 'Dangerous road sections' },
    audience: ['P'], channels: ['W', 'M'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'D03', category: 'D', titles: { zh: '道路施工信息', en: 'Road works' },
    audience: ['P'], channels: ['W', 'M', 'S'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'D04', category: 'D', titles: { zh: '交通管制与限行信息', en: 'Traffic control and restrictions' },
    audience: ['P'], channels: ['W', 'M', 'S', 'V'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'D05', category: 'D', titles: { zh: '恶劣天气与节假日出行提示', en: 'Weather and holiday travel advice' },
    audience: ['P'], channels: ['W', 'M', 'S'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
]
