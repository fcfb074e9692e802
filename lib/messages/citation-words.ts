import type { Locale, Text } from '@/lib/kernel/locale'

const ORDERS: Readonly<Record<string, Text>> = {
  '162': { 'zh-Hans': '《机动车驾驶证申领和使用规定》（公安部令第162号）', en: 'Order 162 on driving licences' },
  '164': { 'zh-Hans': '《机动车登记规定》（公安部令第164号）', en: 'Order 164 on vehicle registration' },
  '163': { 'zh-Hans': '《道路交通安全违法行为记分管理办法》（公安部令第163号）', en: 'Order 163 on points' },
}

const OTHERS: Readonly<Record<string, Text>> = {
  seed: { 'zh-Hans': '平台开通公告（2015年）', en: 'announcement at the opening of the platform, 2015' },
  reform: { 'zh-Hans': '2018年“放管服”改革措施', en: 'reform measures of 2018' },
  platform: { 'zh-Hans': '平台办理规则', en: 'rules of the platform' },
}

const articles = (locale: Locale, numbers: string): string =>
  locale === 'zh-Hans' ? `第${numbers.replaceAll(', ', '、').replaceAll('–', '至')}条` : `${/[,–]/.test(numbers) ? 'arts' : 'art.'} ${numbers}`

/** Where a rule stands, in the reader's language; the data carry one short form (`Order 162 arts 66, 69`). */
export const citationText = (locale: Locale, citation: string): string => {
  const order = /^Order (\d+) arts? ([\d, –]+)$/.exec(citation)
  const name = order?.[1] && ORDERS[order[1]]
  if (name && order[2]) return `${name[locale]}${locale === 'en' ? ', ' : ''}${articles(locale, order[2])}`
  if (citation.startsWith('seed 001')) return OTHERS.reform?.[locale] ?? citation
  if (citation.startsWith('seed')) return OTHERS.seed?.[locale] ?? citation
  return OTHERS.platform?.[locale] ?? citation
}
