import type { Text } from '@/lib/kernel/locale'

/** Why a station called a booking off, inside the notice, when its own words are not the reason. */
export const STATION_SUSPENDED: Text = { 'zh-Hans': '该检验机构已被暂停业务', en: 'the station has been suspended' }

/** What a station tests, by the lines of lib/policy/vehicle/inspection-booking.ts. */
export const LINE_WORDS = {
  car: { 'zh-Hans': '小型、微型客车', en: 'cars and small buses' },
  bus: { 'zh-Hans': '大中型客车', en: 'large and medium buses' },
  goods: { 'zh-Hans': '货车、挂车等', en: 'goods vehicles and trailers' },
  motorcycle: { 'zh-Hans': '摩托车', en: 'motorcycles' },
} as const satisfies Readonly<Record<string, Text>>

/** Items of a report, by lib/policy/vehicle/inspection-items.ts. */
export const ITEM_WORDS = {
  identity: { 'zh-Hans': '唯一性检查', en: 'identity' },
  features: { 'zh-Hans': '特征参数', en: 'dimensions and features' },
  appearance: { 'zh-Hans': '外观', en: 'bodywork' },
  safety: { 'zh-Hans': '安全装置', en: 'safety devices' },
  chassis: { 'zh-Hans': '底盘', en: 'chassis' },
  brakes: { 'zh-Hans': '制动', en: 'brakes' },
  headlamps: { 'zh-Hans': '前照灯', en: 'headlamps' },
  emissions: { 'zh-Hans': '排放', en: 'emissions' },
} as const satisfies Readonly<Record<string, Text>>

type Item = keyof typeof ITEM_WORDS

export const failedItemsText = (items: readonly Item[]): Text => ({
  'zh-Hans': items.map((item) => ITEM_WORDS[item]['zh-Hans']).join('、'),
  en: items.map((item) => ITEM_WORDS[item].en).join(', '),
})

/** Why the mark of a passed test waits, by the code of the first problem. */
export const REASON_WORDS: Readonly<Record<string, Text>> = {
  'vehicle.uninsured': { 'zh-Hans': '没有有效的交强险', en: 'no compulsory insurance is valid' },
  'vehicle.tax-unpaid': { 'zh-Hans': '没有查到车船税完税记录', en: 'the vehicle tax is not paid' },
  'vehicle.violations-open': { 'zh-Hans': '还有交通违法没有处理', en: 'violations are open' },
  'vehicle.accidents-open': { 'zh-Hans': '还有交通事故没有处理完毕', en: 'an accident is not settled' },
  'inspection.test-too-old': { 'zh-Hans': '检验周期已过', en: 'the cycle it was made for is over' },
}

/** Columns of a week, Monday first. */
export const WEEKDAY_NAMES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
