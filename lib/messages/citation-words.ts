import type { Locale, Text } from '@/lib/kernel/locale'

const ORDERS: Readonly<Record<string, Text>> = {
  '162': { 'zh-Hans': '《机动车驾驶证申领和使用规定》（公安部令第162号）', en: 'Order 162 on driving licences' },
  '164': { 'zh-Hans': '《机动车登记规定》（公安部令第164号）', en: 'Order 164 on vehicle registration' },
  '172': { 'zh-Hans': '公安部令第172号', en: 'Order 172' },
  '139': { 'zh-Hans': '公安部令第139号', en: 'Order 139' },
  '123': { 'zh-Hans': '公安部令第123号', en: 'Order 123 on driving licences' },
  '124': { 'zh-Hans': '《机动车登记规定》（公安部令第124号）', en: 'Order 124 on vehicle registration' },
  '157': { 'zh-Hans': '《道路交通安全违法行为处理程序规定》（公安部令第157号）', en: 'Order 157 on violation procedure' },
  '163': { 'zh-Hans': '《道路交通安全违法行为记分管理办法》（公安部令第163号）', en: 'Order 163 on points' },
}

const LAWS: Readonly<Record<string, Text>> = {
  Law: { 'zh-Hans': '《道路交通安全法》', en: 'Road Traffic Safety Law' },
  'Administrative Penalty Law': { 'zh-Hans': '《行政处罚法》', en: 'Administrative Penalty Law' },
  Reg: { 'zh-Hans': '《道路交通安全法实施条例》', en: 'Road Traffic Safety Regulations' },
  SCR: { 'zh-Hans': '《机动车强制报废标准规定》', en: 'scrapping standards' },
  'MPS notice': { 'zh-Hans': '公安部通知', en: 'notice of the Ministry of Public Security' },
  'Reconsideration Law': { 'zh-Hans': '《行政复议法》', en: 'Administrative Reconsideration Law' },
  'Administrative Litigation Law': { 'zh-Hans': '《行政诉讼法》', en: 'Administrative Litigation Law' },
}

const OTHERS: Readonly<Record<string, Text>> = {
  seed: { 'zh-Hans': '平台开通公告（2015年）', en: 'announcement at the opening of the platform, 2015' },
  reform: { 'zh-Hans': '2018年“放管服”改革措施', en: 'reform measures of 2018' },
  platform: { 'zh-Hans': '平台办理规则', en: 'rules of the platform' },
}

const articles = (locale: Locale, numbers: string): string =>
  locale === 'zh-Hans' ? `第${numbers.replaceAll(', ', '、').replaceAll('–', '至')}条` : `${/[,–]/.test(numbers) ? 'arts' : 'art.'} ${numbers}`

const withArticles = (locale: Locale, name: Text, numbers: string | undefined): string =>
  numbers ? `${name[locale]}${locale === 'en' ? ', ' : ''}${articles(locale, numbers)}` : name[locale]

const orderText = (locale: Locale, citation: string): string | null => {
  const order = /^Order (\d+)(?: arts? ([\d, –]+))?$/.exec(citation)
  const name = order?.[1] && ORDERS[order[1]]
  return name ? withArticles(locale, name, order[2]) : null
}

const lawText = (locale: Locale, citation: string): string | null => {
  const law = /^(.+?)(?: arts? ([\d, –]+)| annex \d+| \d{4})?$/.exec(citation)
  const name = law?.[1] && LAWS[law[1]]
  return name ? withArticles(locale, name, law[2]) : null
}

const severalTexts = (locale: Locale, citation: string): string | null => {
  const texts = citation.split('; ').map((part) => orderText(locale, part) ?? lawText(locale, part))
  return texts.every((text) => text !== null) ? texts.join(locale === 'zh-Hans' ? '；' : '; ') : null
}

/** Where a rule stands, in the reader's language; the data carry one short form (`Order 162 arts 66, 69`). */
export const citationText = (locale: Locale, citation: string): string => {
  const texts = severalTexts(locale, citation)
  if (texts !== null) return texts
  if (citation.startsWith('seed 001')) return OTHERS.reform?.[locale] ?? citation
  if (citation.startsWith('seed')) return OTHERS.seed?.[locale] ?? citation
  return OTHERS.platform?.[locale] ?? citation
}
