import type { CatalogueItem } from './catalogue-item'

export const publicityItems: readonly CatalogueItem[] = [
  {
    code: 'I01', category: 'I', titles: { zh: '安全驾驶知识宣传', en: 'Safe-driving lessons' },
    audience: ['P'], channels: ['W', 'M'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'I02', category: 'I', titles: { zh: '恶劣天气驾驶注意事项', en: 'Driving in bad weather' },
    audience: ['P'], channels: ['W', 'M', 'S'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'I03', category: 'I', titles: { zh: '重特大交通事故案例警示教育', en: 'Serious-accident case education' },
    audience: ['P'], channels: ['W', 'M'], level: 'L0', review: 'Y', fee: '0', post: false,
  },
]
