import { bookingItems } from './catalogue/booking-items'
import { consultationItems } from './catalogue/consultation-items'
import { disclosureItems } from './catalogue/disclosure-items'
import { keyTargetsItems } from './catalogue/key-targets-items'
import { notificationsItems } from './catalogue/notifications-items'
import { platesAndLicencesItems } from './catalogue/plates-and-licences-items'
import { publicityItems } from './catalogue/publicity-items'
import { statusQueriesItems } from './catalogue/status-queries-items'
import { travelItems } from './catalogue/travel-items'
import { violationsAndFinesItems } from './catalogue/violations-and-fines-items'
import type { Category, CatalogueItem } from './catalogue/catalogue-item'

export const categories: readonly Category[] = [
  { letter: 'A', titles: { zh: '预约服务', en: 'Booking services' } },
  { letter: 'B', titles: { zh: '办牌办证', en: 'Plates and licences' } },
  { letter: 'C', titles: { zh: '违法处理和罚款缴纳', en: 'Violations and fines' } },
  { letter: 'D', titles: { zh: '出行服务', en: 'Travel services' } },
  { letter: 'E', titles: { zh: '信息查询', en: 'Status queries' } },
  { letter: 'F', titles: { zh: '告知提示', en: 'Notifications' } },
  { letter: 'G', titles: { zh: '信息公开', en: 'Disclosure' } },
  { letter: 'H', titles: { zh: '重点对象管理', en: 'Key-target management' } },
  { letter: 'I', titles: { zh: '交通安全宣传', en: 'Safety publicity' } },
  { letter: 'J', titles: { zh: '业务咨询', en: 'Consultation' } },
]

/** 十大类131项: every item of the platform, open or planned; codes are never renumbered. */
export const catalogue: readonly CatalogueItem[] = [
  ...bookingItems,
  ...platesAndLicencesItems,
  ...violationsAndFinesItems,
  ...travelItems,
  ...statusQueriesItems,
  ...notificationsItems,
  ...disclosureItems,
  ...keyTargetsItems,
  ...publicityItems,
  ...consultationItems,
]

const byCode: ReadonlyMap<string, CatalogueItem> = new Map(catalogue.map((item) => [item.code, item]))

export const findCatalogueItem = (code: string): CatalogueItem | null => byCode.get(code) ?? null
