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
  statuses: { 'zh-Hans': '驾驶证状态', en: 'Licence status' },
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

/** Letters of the register (standards.md §10), several may be set at once. */
const LICENCE_STATUS: Readonly<Record<string, Text>> = {
  A: { 'zh-Hans': '正常', en: 'in order' },
  B: { 'zh-Hans': '超分', en: '12 points or more' },
  C: { 'zh-Hans': '转出', en: 'moved out' },
  D: { 'zh-Hans': '暂扣', en: 'suspended' },
  E: { 'zh-Hans': '撤销', en: 'annulled' },
  F: { 'zh-Hans': '吊销', en: 'revoked' },
  G: { 'zh-Hans': '注销', en: 'cancelled' },
  H: { 'zh-Hans': '违法未处理', en: 'violations open' },
  I: { 'zh-Hans': '事故未处理', en: 'accident open' },
  J: { 'zh-Hans': '停止使用', en: 'stopped' },
  K: { 'zh-Hans': '扣押', en: 'seized' },
  L: { 'zh-Hans': '锁定', en: 'locked' },
  M: { 'zh-Hans': '逾期未换证', en: 'expired' },
  N: { 'zh-Hans': '延期换证', en: 'renewal deferred' },
  P: { 'zh-Hans': '延期体检', en: 'certificate deferred' },
  R: { 'zh-Hans': '注销可恢复', en: 'cancelled, may be restored' },
  S: { 'zh-Hans': '逾期未审验', en: 'review overdue' },
  T: { 'zh-Hans': '延期审验', en: 'review deferred' },
  U: { 'zh-Hans': '扣留', en: 'withheld' },
  Z: { 'zh-Hans': '其他', en: 'other' },
}

const statusText = (locale: Locale, letters: string): string =>
  [...letters].filter((letter) => /[A-Z]/.test(letter)).map((letter) => LICENCE_STATUS[letter]?.[locale] ?? letter).join(locale === 'zh-Hans' ? '、' : ', ')

const valueText = (locale: Locale, name: string, value: string | number): string => {
  const text = String(value)
  if (name === 'statuses') return statusText(locale, text)
  if (isCivilDate(text)) return formatDate(locale, text)
  return VALUES[text]?.[locale] ?? text
}

/** The facts a refusal used, for the Refusal component. A fact without a word of its own is shown as recorded. */
export const factsText = (locale: Locale, trace: Trace): readonly { name: string; value: string }[] =>
  Object.entries(trace.facts).map(([name, value]) => ({
    name: NAMES[name]?.[locale] ?? name,
    value: valueText(locale, name, value),
  }))
