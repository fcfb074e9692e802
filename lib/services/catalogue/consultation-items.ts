import type { CatalogueItem } from './catalogue-item'

export const consultationItems: readonly CatalogueItem[] = [
  {
    code: 'J01', category: 'J', titles: { zh: '办牌办证业务指南', en: 'Guide: plates and licences' },
    audience: ['P'], channels: ['W', 'M', 'K', 'V'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'J02', category: 'J', titles: { zh: '交通违法处理业务指南', en: 'Guide: violations' },
    audience: ['P'], channels: ['W', 'M', 'K', 'V'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'J03', category: 'J', titles: { zh: '交通事故处理业务指南', en: 'Guide: accidents' },
    audience: ['P'], channels: ['W', 'M', 'V'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'J04', category: 'J', titles: { zh: '业务咨询互动', en: 'Ask-and-answer desk' },
    audience: ['P', 'C'], channels: ['W', 'M', 'V'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
]
