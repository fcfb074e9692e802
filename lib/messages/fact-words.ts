import { isCivilDate } from '@/lib/kernel/clock'
import type { Locale, Text } from '@/lib/kernel/locale'
import type { Trace } from '@/lib/kernel/problem'
import { formatDate } from './format'

const NAMES: Readonly<Record<string, Text>> = {
  sum: { 'zh-Hans': '合计记分', en: 'Points in all' },
  full: { 'zh-Hans': '满分', en: 'Full score' },
  fineYuan: { 'zh-Hans': '罚款（元）', en: 'Fine (yuan)' },
  limitYuan: { 'zh-Hans': '网上办理限额（元）', en: 'Limit online (yuan)' },
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
  vehicleStatuses: { 'zh-Hans': '机动车状态', en: 'Vehicle status' },
  actOn: { 'zh-Hans': '违法日期', en: 'Day of the act' },
  validTo: { 'zh-Hans': '驾驶证有效期止', en: 'Licence valid until' },
  opensOn: { 'zh-Hans': '可以办理的第一天', en: 'First day' },
  lateUntil: { 'zh-Hans': '逾期换证的最后一天', en: 'Last day to renew late' },
  restoreUntil: { 'zh-Hans': '恢复资格的最后一天', en: 'Last day to restore' },
  issuedOn: { 'zh-Hans': '证明出具日期', en: 'Certificate issued on' },
  endedOn: { 'zh-Hans': '有效期止', en: 'Ended on' },
  lastFiledOn: { 'zh-Hans': '上次提交日期', en: 'Handed in last on' },
  nextOn: { 'zh-Hans': '可以再次提交的日期', en: 'Next possible on' },
  fit: { 'zh-Hans': '身体条件符合', en: 'Fit' },
  education: { 'zh-Hans': '已完成教育', en: 'Education finished' },
  dueOn: { 'zh-Hans': '到期日期', en: 'Due on' },
  deferredTo: { 'zh-Hans': '已延期至', en: 'Deferred to' },
  askBy: { 'zh-Hans': '申请的最后一天', en: 'Last day to apply' },
  after: { 'zh-Hans': '现在的到期日期', en: 'Due now on' },
  latest: { 'zh-Hans': '最晚日期', en: 'Latest day' },
  age: { 'zh-Hans': '年龄', en: 'Age' },
  years: { 'zh-Hans': '年数', en: 'Years' },
  class: { 'zh-Hans': '准驾车型', en: 'Class' },
  classes: { 'zh-Hans': '所需准驾车型之一', en: 'One of the classes' },
  record: { 'zh-Hans': '记录', en: 'Record' },
  channel: { 'zh-Hans': '办理渠道', en: 'Channel' },
  inspectionUntil: { 'zh-Hans': '检验有效期止', en: 'Inspection good until' },
  insuredUntil: { 'zh-Hans': '交强险有效期止', en: 'Insured until' },
  invoicedOn: { 'zh-Hans': '发票日期', en: 'Invoice of' },
  tax: { 'zh-Hans': '车船税已缴', en: 'Vehicle tax paid' },
  home: { 'zh-Hans': '在登记地', en: 'At the place of registration' },
  stock: { 'zh-Hans': '在本单位车辆中', en: 'In the dealer’s stock' },
  waitDays: { 'zh-Hans': '要求间隔的天数', en: 'Days to wait' },
  publicDays: { 'zh-Hans': '要求提前公布的天数', en: 'Days to be public before' },
  publicBy: { 'zh-Hans': '最晚公布日期', en: 'Public by' },
  testOn: { 'zh-Hans': '考试日期', en: 'Day of the test' },
  lastDay: { 'zh-Hans': '窗口取消的最后一天', en: 'Last day at the window' },
  needed: { 'zh-Hans': '要求的学时', en: 'Hours needed' },
  reported: { 'zh-Hans': '上报的学时', en: 'Hours reported' },
  used: { 'zh-Hans': '已用预约次数', en: 'Bookings used' },
  changes: { 'zh-Hans': '已变更次数', en: 'Changes made' },
  subject: { 'zh-Hans': '前置科目', en: 'Subject before' },
  yearLimit: { 'zh-Hans': '使用年限届满', en: 'Limit of years' },
  frozenFrom: { 'zh-Hans': '停止变动登记的日期', en: 'Frozen from' },
  usedYears: { 'zh-Hans': '已使用年数', en: 'Years used' },
  total: { 'zh-Hans': '累计年数', en: 'Years in all' },
  issued: { 'zh-Hans': '已核发次数', en: 'Issued' },
  most: { 'zh-Hans': '最多次数', en: 'At most' },
  kind: { 'zh-Hans': '种类', en: 'Kind' },
  appealBy: { 'zh-Hans': '申请复议的最后一天', en: 'Last day to ask for reconsideration' },
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
  none: { 'zh-Hans': '无', en: 'none' },
  blamed: { 'zh-Hans': '有不良记录', en: 'with an entry' },
  web: { 'zh-Hans': '网上', en: 'web' },
  kiosk: { 'zh-Hans': '自助终端', en: 'terminal' },
  portal: { 'zh-Hans': '单位门户', en: 'organisation portal' },
  unregistered: { 'zh-Hans': '未注册登记', en: 'not registered yet' },
  'within-district': { 'zh-Hans': '辖区内', en: 'within the district' },
  'across-districts': { 'zh-Hans': '跨辖区', en: 'across districts' },
  'awaiting-plates': { 'zh-Hans': '等候号牌', en: 'waiting for plates' },
  export: { 'zh-Hans': '出口', en: 'export' },
  'used-export': { 'zh-Hans': '二手车出口', en: 'used-car export' },
  test: { 'zh-Hans': '试验', en: 'trial' },
  oversize: { 'zh-Hans': '特型', en: 'oversize' },
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

const VEHICLE_STATUS: Readonly<Record<string, Text>> = {
  A: { 'zh-Hans': '正常', en: 'in order' },
  B: { 'zh-Hans': '转出', en: 'moved out' },
  C: { 'zh-Hans': '被盗抢', en: 'stolen' },
  D: { 'zh-Hans': '停驶', en: 'laid up' },
  E: { 'zh-Hans': '注销', en: 'deregistered' },
  F: { 'zh-Hans': '撤销', en: 'annulled' },
  G: { 'zh-Hans': '违法未处理', en: 'violations open' },
  H: { 'zh-Hans': '海关监管', en: 'under customs' },
  I: { 'zh-Hans': '事故未处理', en: 'accident open' },
  J: { 'zh-Hans': '嫌疑车', en: 'under suspicion' },
  K: { 'zh-Hans': '查封', en: 'sealed' },
  L: { 'zh-Hans': '扣留', en: 'impounded' },
  M: { 'zh-Hans': '达到报废标准', en: 'to be scrapped' },
  N: { 'zh-Hans': '事故逃逸', en: 'hit and run' },
  O: { 'zh-Hans': '锁定', en: 'locked' },
  P: { 'zh-Hans': '牌证作废', en: 'plates and papers void' },
  Q: { 'zh-Hans': '逾期未检验', en: 'inspection overdue' },
}

const statusText = (locale: Locale, words: Readonly<Record<string, Text>>, letters: string): string =>
  [...letters].filter((letter) => /[A-Z]/.test(letter)).map((letter) => words[letter]?.[locale] ?? letter).join(locale === 'zh-Hans' ? '、' : ', ')

/** The letters of a driving licence in words. */
export const licenceStatusText = (locale: Locale, letters: string): string => statusText(locale, LICENCE_STATUS, letters)

const valueText = (locale: Locale, name: string, value: string | number): string => {
  const text = String(value)
  if (name === 'statuses') return licenceStatusText(locale, text)
  if (name === 'vehicleStatuses') return statusText(locale, VEHICLE_STATUS, text)
  if (isCivilDate(text)) return formatDate(locale, text)
  return VALUES[text]?.[locale] ?? text
}

/** The facts a refusal used, for the Refusal component. A fact without a word of its own is shown as recorded. */
export const factsText = (locale: Locale, trace: Trace): readonly { name: string; value: string }[] =>
  Object.entries(trace.facts).map(([name, value]) => ({
    name: NAMES[name]?.[locale] ?? name,
    value: valueText(locale, name, value),
  }))
