import type { CatalogueItem } from './catalogue-item'

export const keyTargetsItems: readonly CatalogueItem[] = [
  {
    code: 'H01', category: 'H', titles: { zh: '重点单位交通事故信息通报', en: 'Accident circular to key organisations' },
    audience: ['O:TRN', 'O:SCH', 'GOV'], channels: ['O', 'S'], level: 'LO', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'H02', category: 'H', titles: { zh: '重点单位交通违法信息抄告', en: 'Violation copy-notice to key organisations' },
    audience: ['O:TRN', 'O:SCH', 'GOV'], channels: ['O', 'S'], level: 'LO', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'H03', category: 'H', titles: { zh: '重点车辆检验报废状态通报', en: 'Inspection/scrapping state of key vehicles' },
    audience: ['O:TRN', 'O:SCH'], channels: ['O', 'S'], level: 'LO', review: 'N', fee: '0', post: false,
  },
  {
    code: 'H04', category: 'H', titles: { zh: '重点驾驶人状态通报', en: 'State of key drivers (points, review, certificate)' },
    audience: ['O:TRN', 'O:SCH'], channels: ['O', 'S'], level: 'LO', review: 'N', fee: '0', post: false,
  },
  {
    code: 'H05', category: 'H', titles: { zh: '校车与校车驾驶人信息通报', en: 'School-bus vehicles and drivers' },
    audience: ['O:SCH', 'GOV:EDU'], channels: ['O'], level: 'LO', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'H06', category: 'H', titles: { zh: '单位车辆与聘用驾驶人备案', en: 'Organisation files its fleet and drivers' },
    audience: ['O:TRN', 'O:SCH'], channels: ['O'], level: 'LO', review: 'Y', fee: '0', post: false,
  },
]
