import { isCivilDate } from '@/lib/kernel/clock'
import type { Locale, Text } from '@/lib/kernel/locale'
import type { Trace } from '@/lib/kernel/problem'
import { formatDate } from './format'

const NAMES: Readonly<Record<string, Text>> = {
  abandonedOn: { 'zh-Hans': '放弃号码的日期', en: 'Number given up on' },
  bannedTo: { 'zh-Hans': '限制的最后一天', en: 'Last day of the ban' },
  until: { 'zh-Hans': '限制的最后一天', en: 'Last day of the ban' },
  stage: { 'zh-Hans': '登记情况', en: 'On the register' },
  on: { 'zh-Hans': '判断日期', en: 'Judged on' },
  chosen: { 'zh-Hans': '是否已选定号码', en: 'Number chosen' },
  others: { 'zh-Hans': '其他进行中的选号', en: 'Other open choices' },
  spent: { 'zh-Hans': '已用次数', en: 'Tries used' },
  allowed: { 'zh-Hans': '允许次数', en: 'Tries allowed' },
  usedToday: { 'zh-Hans': '今天已用次数', en: 'Used today' },
  days: { 'zh-Hans': '已用天数', en: 'Days used' },
  count: { 'zh-Hans': '次数', en: 'Count' },
  months: { 'zh-Hans': '计算期（月）', en: 'Months counted' },
  hours: { 'zh-Hans': '要求的小时数', en: 'Hours required' },
  statuses: { 'zh-Hans': '驾驶证状态代码', en: 'Licence status codes' },
  account: { 'zh-Hans': '账户类别', en: 'Account' },
  plateType: { 'zh-Hans': '号牌种类代码', en: 'Plate type code' },
  vehicleType: { 'zh-Hans': '车辆类型代码', en: 'Vehicle type code' },
  acquisition: { 'zh-Hans': '取得方式', en: 'Acquired as' },
  registered: { 'zh-Hans': '是否已登记', en: 'Registered' },
  serviceCode: { 'zh-Hans': '业务代码', en: 'Service code' },
  held: { 'zh-Hans': '您的身份等级', en: 'Your identity level' },
  required: { 'zh-Hans': '需要的身份等级', en: 'Identity level required' },
}

const VALUES: Readonly<Record<string, Text>> = {
  yes: { 'zh-Hans': '是', en: 'yes' },
  no: { 'zh-Hans': '否', en: 'no' },
  individual: { 'zh-Hans': '个人', en: 'individual' },
  organisation: { 'zh-Hans': '单位', en: 'organisation' },
  deregistered: { 'zh-Hans': '已注销登记', en: 'deregistered' },
  new: { 'zh-Hans': '新购', en: 'new' },
  L0: { 'zh-Hans': '未登录', en: 'not signed in' },
  L1: { 'zh-Hans': '网上注册', en: 'registered online' },
  L2: { 'zh-Hans': '已核验身份', en: 'identity verified' },
  LO: { 'zh-Hans': '单位用户', en: 'organisation' },
}

const valueText = (locale: Locale, value: string | number): string => {
  const text = String(value)
  if (isCivilDate(text)) return formatDate(locale, text)
  return VALUES[text]?.[locale] ?? text
}

/** The facts a refusal used, for the Refusal component. A fact without a word of its own is shown as recorded. */
export const factsText = (locale: Locale, trace: Trace): readonly { name: string; value: string }[] =>
  Object.entries(trace.facts).map(([name, value]) => ({
    name: NAMES[name]?.[locale] ?? name,
    value: valueText(locale, value),
  }))
