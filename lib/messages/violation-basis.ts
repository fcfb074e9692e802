import type { Locale, Text } from '@/lib/kernel/locale'

const ACTS: Readonly<Record<string, Text>> = {
  Law: { 'zh-Hans': '《道路交通安全法》', en: 'Road Traffic Safety Law' },
  '163': { 'zh-Hans': '《道路交通安全违法行为记分管理办法》', en: 'Order 163 on points' },
  '164': { 'zh-Hans': '《机动车登记规定》', en: 'Order 164 on vehicle registration' },
  校车条例: { 'zh-Hans': '《校车安全管理条例》', en: 'School Bus Regulations' },
}
const PROVINCE: Text = { 'zh-Hans': '本省实施办法', en: 'provincial rules' }

/** `8(7)`: article and item. */
const articleText = (locale: Locale, article: string): string => {
  const [, number = article, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? []
  if (locale === 'en') return `art. ${article}`
  return item ? `第${number}条第${item}项` : `第${number}条`
}

const partText = (locale: Locale, part: string): string => {
  if (part === 'prov.') return PROVINCE[locale]
  const [act = '', ...articles] = part.split(' ')
  const name = ACTS[act]?.[locale] ?? act
  const words = articles.map((article) => articleText(locale, article))
  return locale === 'en' ? `${name}, ${words.join(', ')}` : name + words.join('、')
}

/** The articles of a violation code as a paper and a page name them (standards.md §15). */
export const basisText = (locale: Locale, basis: string): string =>
  basis.split(/; | \/ /).map((part) => partText(locale, part)).join(locale === 'en' ? '; ' : '，')
