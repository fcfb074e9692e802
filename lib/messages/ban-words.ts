import type { Text } from '@/lib/kernel/locale'

/** What a ban keeps its person, or its vehicle, from, and what stays open (rules.md §11). */
type BanText = { readonly title: Text; readonly effect: Text }

export const BAN_WORDS = {
  'BAN-01': {
    title: { 'zh-Hans': '暂停网上和自助终端业务', en: 'Online and terminal services closed' },
    effect: { 'zh-Hans': '不能在网上和自助终端办理业务，可到窗口办理。', en: 'No service can be used online or at a terminal; the counter stays open to you.' },
  },
  'BAN-02': {
    title: { 'zh-Hans': '暂停网上选号', en: 'Choosing a number online closed' },
    effect: { 'zh-Hans': '不能在网上预选号牌，可到车管所窗口选号。', en: 'No number can be chosen online; the window at the vehicle office stays open to you.' },
  },
  'BAN-03': {
    title: { 'zh-Hans': '暂停网上和自助终端业务', en: 'Online and terminal services closed' },
    effect: { 'zh-Hans': '不能在网上和自助终端办理业务，可到窗口办理。', en: 'No service can be used online or at a terminal; the counter stays open to you.' },
  },
  'BAN-04': {
    title: { 'zh-Hans': '暂停绑定驾驶人和网上处理违法', en: 'Binding drivers and handling records online closed' },
    effect: { 'zh-Hans': '这辆车不能绑定新的驾驶人，它的违法记录只能到交警窗口办理。已绑定的驾驶人可以解除绑定。', en: 'No new driver can be bound to this vehicle, and its records are handled at a traffic police counter alone. Drivers that are bound can still be unbound.' },
  },
  'BAN-05': {
    title: { 'zh-Hans': '暂停相关网上业务', en: 'Related online services closed' },
    effect: { 'zh-Hans': '不能在网上办理需要寄递或领取证件的业务，可到窗口办理。', en: 'Services that post or hand out a document cannot be used online; the counter stays open to you.' },
  },
  'BAN-06': {
    title: { 'zh-Hans': '暂停网上转移登记', en: 'Online transfer closed' },
    effect: { 'zh-Hans': '不能在网上申请转移登记，可到车管所窗口办理。', en: 'No transfer can be applied for online; the window at the vehicle office stays open to you.' },
  },
  'BAN-07': {
    title: { 'zh-Hans': '暂停网上预约检验', en: 'Booking inspections online closed' },
    effect: { 'zh-Hans': '不能在网上预约检验，可直接到检验机构检验。', en: 'No inspection can be booked online; stations take your vehicle without a booking.' },
  },
  'BAN-08': {
    title: { 'zh-Hans': '不能申请驾驶证', en: 'No application for a licence' },
    effect: { 'zh-Hans': '不能申请驾驶证，也不能预约考试，网上和窗口都一样。', en: 'No licence can be applied for and no test booked, neither online nor at the counter.' },
  },
  'BAN-09': {
    title: { 'zh-Hans': '不能申请驾驶证', en: 'No application for a licence' },
    effect: { 'zh-Hans': '不能申请驾驶证，网上和窗口都一样。', en: 'No licence can be applied for, neither online nor at the counter.' },
  },
  'BAN-10': {
    title: { 'zh-Hans': '暂停相关业务', en: 'Related services closed' },
    effect: { 'zh-Hans': '不能在网上办理相关业务，可到窗口办理。', en: 'The services concerned cannot be used online; the counter stays open to you.' },
  },
} as const satisfies Readonly<Record<string, BanText>>

export type BanKind = keyof typeof BAN_WORDS

export const isBanKind = (kind: string): kind is BanKind => Object.hasOwn(BAN_WORDS, kind)

/** Why, as it is kept with the ban. */
export const BAN_REASONS = {
  'plate.cancelled': { 'zh-Hans': '取消了预选的号牌号码', en: 'A chosen number was given up' },
  'plate.lapsed': { 'zh-Hans': '预选的号牌号码没有在期限内登记', en: 'A chosen number was not registered in time' },
  'parcel.refused': { 'zh-Hans': '拒收寄递的证件', en: 'A parcel with documents was refused' },
  'paper.not-collected': { 'zh-Hans': '选择自取的证件一个月内没有领取', en: 'A document to be collected was not fetched within a month' },
  'inspection.missed': { 'zh-Hans': '12个月内多次预约检验没有到场', en: 'Booked inspections were missed several times within 12 months' },
  'test.cheating': { 'zh-Hans': '考试作弊', en: 'Cheating in a driving test' },
  'test.impersonation': { 'zh-Hans': '由他人代替考试', en: 'A driving test taken by another person' },
  'binding.often': { 'zh-Hans': '12个月内频繁绑定和解除绑定驾驶人', en: 'Drivers were bound and unbound too often within 12 months' },
} as const satisfies Readonly<Record<string, Text>>

export type BanReason = keyof typeof BAN_REASONS

export const isBanReason = (reason: string): reason is BanReason => Object.hasOwn(BAN_REASONS, reason)

/** The refusals that come of a ban: each leads to its page. */
const BAN_REFUSALS: readonly string[] = ['person.banned', 'preselection.banned', 'inspection.banned', 'violation.vehicle-banned', 'binding.vehicle-banned']

export const isOfBan = (code: string): boolean => BAN_REFUSALS.includes(code)
