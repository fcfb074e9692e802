import { isCivilDate, type Instant } from '@/lib/kernel/clock'
import type { Locale, Text } from '@/lib/kernel/locale'
import { formatDate, formatMoment } from './format'

/** Opens every text message (NTF-07). */
export const SIGN = '【Open122】'
export const HOTLINE = '12123'

/** Words of a status inside a notice; the pages have their own, longer ones. */
export const STATUS_WORDS: Readonly<Record<string, Text>> = {
  draft: { 'zh-Hans': '草稿', en: 'draft' },
  submitted: { 'zh-Hans': '待审核', en: 'waiting for review' },
  returned: { 'zh-Hans': '退办', en: 'returned for correction' },
  'awaiting-payment': { 'zh-Hans': '待缴费', en: 'waiting for payment' },
  approved: { 'zh-Hans': '已通过', en: 'approved' },
  rejected: { 'zh-Hans': '不予办理', en: 'refused' },
  'in-production': { 'zh-Hans': '制证中', en: 'being made' },
  'ready-for-collection': { 'zh-Hans': '待领取', en: 'ready for collection' },
  posted: { 'zh-Hans': '已寄出', en: 'posted' },
  delivered: { 'zh-Hans': '已签收', en: 'delivered' },
  undelivered: { 'zh-Hans': '退回', en: 'not delivered' },
  'at-counter': { 'zh-Hans': '转现场办理', en: 'to be handled at the counter' },
  completed: { 'zh-Hans': '已办结', en: 'completed' },
  withdrawn: { 'zh-Hans': '已撤销', en: 'withdrawn' },
  lapsed: { 'zh-Hans': '已失效', en: 'lapsed' },
}

type NoticeText = {
  readonly title: Text
  /** Variables in braces; `{sign}` opens a text message and falls away in the inbox. */
  readonly text: Text
  readonly sms: boolean
  /** Decisions and results go out at any hour (NTF-02). */
  readonly anyHour: boolean
}

/** Texts of notices.md by F-code; a second text of a code has a word behind it. SMS speak Chinese. */
export const NOTICES = {
  F08: {
    title: { 'zh-Hans': '预选号牌结果及登记期限', en: 'Plate preselection: result and deadline' },
    text: {
      'zh-Hans': '{sign}您已预选号牌{plate}，请于{deadline}前办理注册登记。逾期视为放弃，两年内不得网上选号。',
      en: 'You chose the number {plate}. Register the car by {deadline}. After that the number is given up, and choosing on the internet is closed to you for two years.',
    },
    sms: true, anyHour: true,
  },
  'F08-reminder': {
    title: { 'zh-Hans': '预选号牌登记期限提醒', en: 'Plate preselection: deadline approaching' },
    text: {
      'zh-Hans': '{sign}您已预选号牌{plate}，请于{deadline}前办理注册登记。逾期视为放弃，两年内不得网上选号。',
      en: 'You chose the number {plate}. Register the car by {deadline}. After that the number is given up, and choosing on the internet is closed to you for two years.',
    },
    sms: true, anyHour: false,
  },
  'F08-lapsed': {
    title: { 'zh-Hans': '预选号牌已失效', en: 'Plate preselection lapsed' },
    text: {
      'zh-Hans': '{sign}您预选的号牌{plate}未在期限内办理注册登记，已视为放弃。{banUntil}24时前不得网上选号，可到车管所窗口选号。',
      en: 'The number {plate} was not registered in time and counts as given up. Choosing on the internet is closed to you until the end of {banUntil}; the window at the vehicle office stays open to you.',
    },
    sms: true, anyHour: false,
  },
  'F08-given-up': {
    title: { 'zh-Hans': '您已放弃预选号牌', en: 'You gave up the number' },
    text: {
      'zh-Hans': '{sign}您已放弃预选号牌{plate}。{banUntil}24时前不得网上选号，可到车管所窗口选号。如非本人办理请拨打12123。',
      en: 'You gave up the number {plate}. Choosing on the internet is closed to you until the end of {banUntil}; the window at the vehicle office stays open to you. If it was not you, call 12123.',
    },
    sms: true, anyHour: true,
  },
  F10: {
    title: { 'zh-Hans': '机动车登记与状态变动', en: 'Vehicle registration changed' },
    text: {
      'zh-Hans': '{sign}{plate}于{eventTime}发生{eventName}。如非本人办理请立即拨打{hotline}。',
      en: '{plate}: {eventName} at {eventTime}. If it was not you, call {hotline} at once.',
    },
    sms: true, anyHour: false,
  },
  F32: {
    title: { 'zh-Hans': '驾驶证业务办理结果', en: 'Licence application' },
    text: {
      'zh-Hans': '{sign}您的{serviceName}申请（{applyNo}）状态：{state}。{reason}{trackingNo}',
      en: 'Your application {applyNo} ({serviceName}): {state}. {reason}{trackingNo}',
    },
    sms: true, anyHour: true,
  },
  /** Not one of the 37: the fee is still open some hours before the application lapses. */
  'APP-03': {
    title: { 'zh-Hans': '缴费期限提醒', en: 'Fee: deadline approaching' },
    text: {
      'zh-Hans': '{sign}您的{serviceName}申请（{applyNo}）还未缴费。{payBy}已缴费的请忽略。',
      en: 'Your application {applyNo} ({serviceName}) is not paid yet. {payBy} If you have paid, nothing is left to do.',
    },
    sms: true, anyHour: false,
  },
  /** Inbox only (notices.md §4). */
  B18: {
    title: { 'zh-Hans': '驾驶证联系方式已变更', en: 'Contact of your licence changed' },
    text: {
      'zh-Hans': '您的驾驶证联系方式于{eventTime}变更。如非本人办理请立即拨打{hotline}。',
      en: 'The contact of your driving licence was changed at {eventTime}. If it was not you, call {hotline} at once.',
    },
    sms: false, anyHour: false,
  },
  /** A03, A04: inbox only (notices.md §4); what needs the person to act, and results, go out as messages too. */
  A03: {
    title: { 'zh-Hans': '机动车检验预约', en: 'Inspection booked' },
    text: {
      'zh-Hans': '您已为{plate}预约检验：{slotDay}{slotTime}，{station}（{applyNo}）。开始前24小时可以改期或取消。',
      en: '{plate} is booked for inspection: {slotDay} {slotTime}, {station} ({applyNo}). You can move or cancel it until 24 hours before.',
    },
    sms: false, anyHour: true,
  },
  A04: {
    title: { 'zh-Hans': '机动车检验预约已取消', en: 'Inspection cancelled' },
    text: {
      'zh-Hans': '您已取消{plate}的检验预约：{slotDay}{slotTime}，{station}（{applyNo}）。',
      en: 'You cancelled the inspection of {plate}: {slotDay} {slotTime}, {station} ({applyNo}).',
    },
    sms: false, anyHour: true,
  },
  'A03-reminder': {
    title: { 'zh-Hans': '明天检验机动车', en: 'Inspection tomorrow' },
    text: {
      'zh-Hans': '{sign}{plate}预约了{slotDay}{slotTime}在{station}检验，请带行驶证和交强险凭证按时到场。',
      en: '{plate} is booked for inspection on {slotDay} at {slotTime}, {station}. Bring the vehicle licence and proof of compulsory insurance.',
    },
    sms: true, anyHour: false,
  },
  'A03-called-off': {
    title: { 'zh-Hans': '检验预约被取消，请重新选择时间', en: 'Inspection called off: choose another time' },
    text: {
      'zh-Hans': '{sign}{plate}{slotDay}{slotTime}在{station}的检验预约因“{reason}”取消，不计入未到场。请登录重新选择时间。',
      en: 'The inspection of {plate} on {slotDay} at {slotTime}, {station}, was called off: {reason}. It does not count as missed. Sign in and choose another time.',
    },
    sms: true, anyHour: true,
  },
  'A03-missed': {
    title: { 'zh-Hans': '预约检验未到场', en: 'Inspection missed' },
    text: {
      'zh-Hans': '{plate}没有按预约到场检验：{slotDay}{slotTime}，{station}。12个月内两次未到场，一年内不能网上预约检验。',
      en: '{plate} did not come to its inspection: {slotDay} {slotTime}, {station}. Two missed within 12 months close online booking for a year.',
    },
    sms: false, anyHour: true,
  },
  'A03-passed': {
    title: { 'zh-Hans': '机动车检验合格', en: 'Inspection passed' },
    text: {
      'zh-Hans': '{sign}{plate}在{station}检验合格，检验有效期至{validUntil}。报告编号{reportNo}。如非本人办理请拨打12123。',
      en: '{plate} passed its inspection at {station}. It is good until {validUntil}. Report {reportNo}. If it was not you, call 12123.',
    },
    sms: true, anyHour: true,
  },
  'A03-passed-waits': {
    title: { 'zh-Hans': '检验合格，标志待申领', en: 'Inspection passed, the mark waits' },
    text: {
      'zh-Hans': '{sign}{plate}在{station}检验合格（报告{reportNo}），但{reason}，暂不能核发检验合格标志。处理完后请在“机动车”中申领。',
      en: '{plate} passed its inspection at {station} (report {reportNo}), but {reason}, so the mark cannot be given yet. Once that is settled, ask for it under “Vehicles”.',
    },
    sms: true, anyHour: true,
  },
  'A03-failed': {
    title: { 'zh-Hans': '机动车检验不合格', en: 'Inspection failed' },
    text: {
      'zh-Hans': '{sign}{plate}在{station}检验不合格：{items}。报告编号{reportNo}。请修好后重新预约检验。',
      en: '{plate} failed its inspection at {station}: {items}. Report {reportNo}. Have it repaired, then book again.',
    },
    sms: true, anyHour: true,
  },
  'A03-void': {
    title: { 'zh-Hans': '检验结果不予认可，请重新检验', en: 'Inspection not recognised: have the vehicle tested again' },
    text: {
      'zh-Hans': '{sign}{plate}在{station}的检验结果（报告{reportNo}）不予认可，检验有效期恢复为{validUntil}，过期的不要上路，请重新检验。{appealBy}前可申请行政复议。原因：{reason}',
      en: 'The inspection of {plate} at {station} (report {reportNo}) is not recognised: {reason}. Its mark is void and the inspection is good until {validUntil} as before; once that day is over, do not drive. Have the vehicle tested again. You can ask for reconsideration until {appealBy}.',
    },
    sms: true, anyHour: true,
  },
  'A03-void-only': {
    title: { 'zh-Hans': '检验结果不予认可', en: 'Inspection not recognised' },
    text: {
      'zh-Hans': '{sign}{plate}在{station}的检验结果（报告{reportNo}）不予认可，检验有效期没有因此变动。{appealBy}前可申请行政复议。原因：{reason}',
      en: 'The inspection of {plate} at {station} (report {reportNo}) is not recognised: {reason}. The day the inspection is good until has not changed by it. You can ask for reconsideration until {appealBy}.',
    },
    sms: true, anyHour: true,
  },
  'BAN-07': {
    title: { 'zh-Hans': '一年内不能网上预约检验', en: 'Online inspection booking closed for a year' },
    text: {
      'zh-Hans': '{sign}您12个月内{count}次预约检验未到场，{banUntil}24时前不能网上预约，可直接到检验机构检验。有异议可在{appealBy}前申请行政复议或拨打12123。',
      en: 'You missed {count} booked inspections within 12 months. Online booking is closed to you until the end of {banUntil}; stations take you without a booking. You can ask for reconsideration until {appealBy}, or call 12123.',
    },
    sms: true, anyHour: true,
  },
  F21: {
    title: { 'zh-Hans': '记满12分学习考试通知', en: 'Twelve points: education and test' },
    text: {
      'zh-Hans': '{sign}您本记分周期已累积记{points}分，驾驶证被扣留。请于{eduDue}前参加{eduDays}天学习并考试。',
      en: 'You have {points} points in this cycle and your licence is withheld. Begin the education of {eduDays} days and its test by {eduDue}.',
    },
    sms: true, anyHour: true,
  },
  'F25-lost': {
    title: { 'zh-Hans': '实习期内记满12分', en: 'Twelve points within the probation' },
    text: {
      'zh-Hans': '{sign}您的实习期至{probationEnd}。实习期内累积记{points}分，实习的准驾车型驾驶资格被注销，不得再驾驶。如需驾驶请重新申请考试。',
      en: 'Your probation ends on {probationEnd}. With {points} points within it the class is withdrawn: you may not drive any more. To drive again, apply and take the tests anew.',
    },
    sms: true, anyHour: true,
  },
  F34: {
    title: { 'zh-Hans': '违法记录逾期未处理', en: 'Camera records overdue' },
    text: {
      'zh-Hans': '{sign}{plate}有{count}条违法超过30日未处理（{deedText}），请尽快在线或到窗口处理。',
      en: '{plate}: {count} camera records were not handled within 30 days ({deedText}). Handle them online or at a counter soon.',
    },
    sms: true, anyHour: false,
  },
  'F34-intended': {
    title: { 'zh-Hans': '拟作出处罚告知', en: 'Penalty intended' },
    text: {
      'zh-Hans': '{sign}{plate}有{count}条违法超过30日未处理，拟作出处罚：{penalty}。您可在30日内（{heardUntil}前）陈述申辩或接受处理。',
      en: '{plate}: {count} camera records were not handled within 30 days. Intended: {penalty}. You can state your case or handle them within 30 days, until {heardUntil}.',
    },
    sms: true, anyHour: false,
  },
  F35: {
    title: { 'zh-Hans': '处罚决定及缴款期限', en: 'Decision and last day to pay' },
    text: {
      'zh-Hans': '{sign}处罚决定书{decisionNo}已生成：{plate}罚款{fine}元、记{points}分。请于{payDue}前缴纳。',
      en: 'Decision {decisionNo} has been made: {plate}, fine of {fine} yuan, {points} points. Pay by {payDue}.',
    },
    sms: true, anyHour: true,
  },
  'F35-reminder': {
    title: { 'zh-Hans': '罚款缴纳期限提醒', en: 'Fine: last day to pay approaching' },
    text: {
      'zh-Hans': '{sign}处罚决定书{decisionNo}的罚款{fine}元还未缴纳，请于{payDue}前缴纳。逾期每日加处3%。',
      en: 'The fine of {fine} yuan of decision {decisionNo} is not paid yet. Pay by {payDue}: after that 3% is added for each day.',
    },
    sms: true, anyHour: false,
  },
  'F35-warning': {
    title: { 'zh-Hans': '处罚决定', en: 'Decision' },
    text: {
      'zh-Hans': '{sign}处罚决定书{decisionNo}已生成：{plate}警告，不罚款、不记分。',
      en: 'Decision {decisionNo} has been made: {plate}, a warning without fine or points.',
    },
    sms: true, anyHour: true,
  },
  'F35-revoked': {
    title: { 'zh-Hans': '处罚决定已撤销', en: 'Decision revoked' },
    text: {
      'zh-Hans': '{sign}处罚决定书{decisionNo}已撤销：{plate}罚款{fine}元、记{points}分不再有效。已缴的款项原路退回。',
      en: 'Decision {decisionNo} is revoked: {plate}, fine of {fine} yuan and {points} points no longer stand. What was paid goes back the way it came.',
    },
    sms: true, anyHour: true,
  },
  F36: {
    title: { 'zh-Hans': '罚款逾期未缴', en: 'Fine overdue' },
    text: {
      'zh-Hans': '{sign}决定书{decisionNo}罚款{fine}元已逾期，每日加处3%，现应缴{totalDue}元（加处总额不超过罚款本数）。',
      en: 'The fine of {fine} yuan of decision {decisionNo} is overdue. 3% is added for each day, never more than the fine: now {totalDue} yuan are to be paid.',
    },
    sms: true, anyHour: false,
  },
  F37: {
    title: { 'zh-Hans': '累积记分提醒', en: 'Points so far' },
    text: {
      'zh-Hans': '{sign}您本记分周期（{cycleStart}至{cycleEnd}）累积记{points}分，满12分将扣留驾驶证并参加学习考试。',
      en: 'In this cycle ({cycleStart} to {cycleEnd}) you have {points} points. At twelve the licence is withheld until education and a test.',
    },
    sms: true, anyHour: false,
  },
  'BAN-08-licence': {
    title: { 'zh-Hans': '考试成绩作废，驾驶证撤销', en: 'Test results void, licence withdrawn' },
    text: {
      'zh-Hans': '{sign}您{examDate}的{subject}考试被认定{fraud}，以此取得的准驾车型{licenceClass}被撤销，不得再驾驶，{banUntil}24时前不能申请驾驶证。{appealBy}前可申请行政复议。原因：{reason}',
      en: 'Your test of {examDate} ({subject}) was found to involve {fraud}: {reason}. The class {licenceClass} you obtained by it is withdrawn: you may not drive with it any more, and you cannot apply for a licence until the end of {banUntil}. You can ask for reconsideration until {appealBy}.',
    },
    sms: true, anyHour: true,
  },
  'BAN-08': {
    title: { 'zh-Hans': '考试成绩作废，暂不能申请驾驶证', en: 'Test results void, no licence application for now' },
    text: {
      'zh-Hans': '{sign}您{examDate}的{subject}考试被认定{fraud}，各科成绩作废，学习终止，{banUntil}24时前不能申请驾驶证。{appealBy}前可申请行政复议。原因：{reason}',
      en: 'Your test of {examDate} ({subject}) was found to involve {fraud}: {reason}. Your results of all subjects are void, the training has ended, and you cannot apply for a licence until the end of {banUntil}. You can ask for reconsideration until {appealBy}.',
    },
    sms: true, anyHour: true,
  },
  /** Not of the 37: a further driver of a vehicle (VIO-08, VIO-09). */
  C03: {
    title: { 'zh-Hans': '有人申请绑定您的车辆', en: 'A driver asks to be bound to your vehicle' },
    text: {
      'zh-Hans': '{sign}{driver}申请绑定您的{plate}。绑定后，对方可以处理这辆车的电子监控记录并记自己的分。请在{deadline}前登录同意或拒绝；不认识请拒绝。',
      en: '{driver} asks to be bound to your {plate}. Once bound, this driver can handle its camera records on the own licence. Sign in and agree or refuse before {deadline}. If you do not know who it is, refuse.',
    },
    sms: true, anyHour: false,
  },
  'C03-bound': {
    title: { 'zh-Hans': '绑定成功', en: 'You are bound to the vehicle' },
    text: {
      'zh-Hans': '{sign}车主已同意，您已绑定{plate}。如非本人申请请拨打12123。',
      en: 'The owner has agreed: you are now bound to {plate}. If you did not ask for it, call 12123.',
    },
    sms: true, anyHour: true,
  },
  'C03-refused': {
    title: { 'zh-Hans': '车主没有同意绑定', en: 'The owner did not agree' },
    text: { 'zh-Hans': '车主没有同意您绑定{plate}的申请。', en: 'The owner did not agree to bind you to {plate}.' },
    sms: false, anyHour: true,
  },
  'C03-lapsed': {
    title: { 'zh-Hans': '绑定申请已失效', en: 'Your request has lapsed' },
    text: { 'zh-Hans': '车主没有在期限内答复，您绑定{plate}的申请已失效，可以重新申请。', en: 'The owner did not answer in time, so your request to be bound to {plate} has lapsed. You can ask again.' },
    sms: false, anyHour: true,
  },
  'C04-by-owner': {
    title: { 'zh-Hans': '车主已解除绑定', en: 'The owner ended your binding' },
    text: { 'zh-Hans': '{sign}车主已解除您与{plate}的绑定，您不能再处理这辆车的记录。', en: 'The owner has unbound you from {plate}. You can no longer handle its records.' },
    sms: true, anyHour: true,
  },
  'C04-by-driver': {
    title: { 'zh-Hans': '驾驶人已解除绑定', en: 'A driver ended the binding' },
    text: { 'zh-Hans': '{sign}{driver}已解除与您的{plate}的绑定。', en: '{driver} is no longer bound to your {plate}.' },
    sms: true, anyHour: true,
  },
  'BAN-04': {
    title: { 'zh-Hans': '车辆因频繁绑定和解绑被限制', en: 'Vehicle banned: bound and unbound too often' },
    text: {
      'zh-Hans': '{sign}{plate}因频繁绑定和解绑，{banUntil}24时前不能绑定驾驶人，违法记录只能到窗口办理。{appealBy}前可申请行政复议，详见“我的限制”。',
      en: 'Drivers of {plate} were bound and unbound too often. Until the end of {banUntil} no driver can be bound, and its records are handled at the counter alone. You can ask for reconsideration until {appealBy}; see “My bans”.',
    },
    sms: true, anyHour: true,
  },
  'BAN-lifted': {
    title: { 'zh-Hans': '限制已解除', en: 'A ban was lifted' },
    text: { 'zh-Hans': '{sign}对您的限制（{ban}{plate}）已提前解除。', en: 'A ban was lifted before its time: {ban} {plate}' },
    sms: true, anyHour: true,
  },
  B16: {
    title: { 'zh-Hans': '体检预约', en: 'Physical examination' },
    text: {
      'zh-Hans': '{sign}您的体检预约（{applyNo}，{visitDay}{visitHalf}）：{state}。到院请带身份证明原件。',
      en: 'Your examination {applyNo}, {visitDay} ({visitHalf}): {state}. Bring your identity document.',
    },
    sms: true, anyHour: true,
  },
  'B16-called-off': {
    title: { 'zh-Hans': '体检预约被取消，请重新选择', en: 'Examination called off: choose another time' },
    text: {
      'zh-Hans': '{sign}医院已被暂停业务，您{visitDay}{visitHalf}的体检预约取消，不计入未到院。请在{deadline}前登录重新选择医院和时间。',
      en: 'The hospital has been suspended, so your examination on {visitDay} ({visitHalf}) is called off. It does not count as missed. Sign in and choose another hospital and time by {deadline}.',
    },
    sms: true, anyHour: true,
  },
  'B16-reminder': {
    title: { 'zh-Hans': '明天体检', en: 'Examination tomorrow' },
    text: {
      'zh-Hans': '{sign}您预约了{visitDay}{visitHalf}体检，请带身份证明原件。去不了请在今天取消或改期。',
      en: 'Your examination is on {visitDay} ({visitHalf}). Bring your identity document. If you cannot come, cancel or move it today.',
    },
    sms: true, anyHour: false,
  },
  B17: {
    title: { 'zh-Hans': '身体条件证明已提交', en: 'Your health certificate was handed in' },
    text: {
      'zh-Hans': '{sign}医院已提交您的身体条件证明{certificateNo}，准驾车型{licenceClass}：{result}，有效期至{deadline}。如非本人体检请拨打12123。',
      en: 'The hospital handed in your health certificate {certificateNo}. Class {licenceClass}: {result}, valid until {deadline}. If it was not you, call 12123.',
    },
    sms: true, anyHour: true,
  },
  'B17-void': {
    title: { 'zh-Hans': '身体条件证明已作废', en: 'Your health certificate is void' },
    text: {
      'zh-Hans': '{sign}您的身体条件证明{certificateNo}已作废：{reason}。需要时请重新体检，或拨打12123询问。',
      en: 'Your health certificate {certificateNo} is void: {reason}. Have a new examination if you need one, or call 12123.',
    },
    sms: true, anyHour: true,
  },
  /** C05: inbox only, with the decision and its reason (notices.md §4). */
  C05: {
    title: { 'zh-Hans': '违法记录异议申请', en: 'Objection to a camera record' },
    text: {
      'zh-Hans': '您的违法记录异议申请（{applyNo}）状态：{state}。{reason}',
      en: 'Your objection {applyNo} to a camera record: {state}. {reason}',
    },
    sms: false, anyHour: true,
  },
  'C05-upheld': {
    title: { 'zh-Hans': '异议成立，违法记录已消除', en: 'Objection upheld, the record is deleted' },
    text: {
      'zh-Hans': '经核实，您对{plate}{violTime}电子监控记录的异议（{applyNo}）成立：{reason}。记录已消除，不用处理。',
      en: 'Your objection {applyNo} to the record of {plate} at {violTime} is upheld: {reason}. The record is deleted; you have nothing to do.',
    },
    sms: false, anyHour: true,
  },
  'C05-refused': {
    title: { 'zh-Hans': '异议不成立', en: 'Objection not upheld' },
    text: {
      'zh-Hans': '您的违法记录异议申请（{applyNo}）不成立：{reason} 记录等待处理，处理期限不变。救济途径和期限见决定书。',
      en: 'Your objection {applyNo} to a camera record is not upheld: {reason} The record waits to be handled by the same day as before. The decision says what you can do against it.',
    },
    sms: false, anyHour: true,
  },
  F26: {
    title: { 'zh-Hans': '考试预约已受理', en: 'Driving test: booking accepted' },
    text: {
      'zh-Hans': '{sign}{subject}预约已受理（{examDate} {site} {session}），当前排名{rank}/计划{capacity}。排名以停止预约时为准。',
      en: '{subject}: your booking is accepted ({examDate}, {site}, {session}). You are number {rank} now, for {capacity} places. What counts is the order at closing.',
    },
    sms: true, anyHour: false,
  },
  F27: {
    title: { 'zh-Hans': '考试预约结果', en: 'Driving test: result of the booking' },
    text: {
      'zh-Hans': '{sign}{subject}预约{resultText}：{examDate} {session} {site}，排名{rank}。{resultHint}',
      en: '{subject}: {resultText}. {examDate}, {session}, {site}; you were number {rank}. {resultHint}',
    },
    sms: true, anyHour: true,
  },
  'F27-void': {
    title: { 'zh-Hans': '考试预约已作废', en: 'Driving test: booking void' },
    text: {
      'zh-Hans': '{sign}{subject}预约（{examDate} {site}）因{lost}未通过、未参加、取消、作废或没有分到名额而作废，不计预约次数，排序不变。',
      en: '{subject} ({examDate}, {site}): the booking is void, because {lost} was failed, missed, cancelled, declared void or given no place. It uses up nothing and leaves your place in the queue.',
    },
    sms: true, anyHour: true,
  },
  'F27-offer': {
    title: { 'zh-Hans': '有名额空出，请您确认', en: 'Driving test: a place has become free' },
    text: {
      'zh-Hans': '{sign}{subject} {examDate} {session} {site}空出一个名额，按排名轮到您。请在{until}前登录确认；不确认没有影响。',
      en: '{subject}, {examDate}, {session}, {site}: a place has become free and you are next on the list. Sign in and accept it before {until}. Not answering costs you nothing.',
    },
    sms: true, anyHour: true,
  },
  F28: {
    title: { 'zh-Hans': '明天考试', en: 'Driving test tomorrow' },
    text: {
      'zh-Hans': '{sign}明日{time}在{site}参加{subject}考试，请携带身份证明。未到场按缺考处理。',
      en: '{subject} tomorrow at {time}, {site}. Bring your identity document. Not coming counts as absent.',
    },
    sms: true, anyHour: false,
  },
  F29: {
    title: { 'zh-Hans': '考试场次取消或调整', en: 'Driving test: session cancelled or moved' },
    text: {
      'zh-Hans': '{sign}{examDate}{site}{subject}考试因{reason}{changeText}。本次不计预约次数。',
      en: '{subject}, {examDate}, {site}: the session {changeText}. Reason: {reason}. It does not count as a booking.',
    },
    sms: true, anyHour: true,
  },
  F30: {
    title: { 'zh-Hans': '考试成绩', en: 'Driving test: result' },
    text: {
      'zh-Hans': '{sign}{subject}考试{scoreText}。{countText}{retryText}{endText}',
      en: '{subject}: {scoreText}. {countText}{retryText}{endText}',
    },
    sms: true, anyHour: true,
  },
  F33: {
    title: { 'zh-Hans': '电子监控违法记录告知', en: 'Camera record' },
    text: {
      'zh-Hans': '{sign}{plate}于{violTime}在{place}{violName}（记{points}分，罚款{fine}元）。请于{handleDue}前处理，{online}。',
      en: '{plate}, {violTime}, {place}: {violName} ({points} points, {fine} yuan). Handle it by {handleDue}; {online}.',
    },
    sms: true, anyHour: false,
  },
  /** Inbox only: what the person did just now. */
  A02: {
    title: { 'zh-Hans': '考试预约已取消', en: 'Driving test: booking cancelled' },
    text: {
      'zh-Hans': '您的{subject}预约（{applyNo}，{examDate} {session} {site}）已取消。如非本人取消请拨打12123。',
      en: 'Your booking {applyNo} ({subject}, {examDate}, {session}, {site}) is cancelled. If it was not you, call 12123.',
    },
    sms: false, anyHour: false,
  },
} as const satisfies Readonly<Record<string, NoticeText>>

export type NoticeCode = keyof typeof NOTICES

export const isNoticeCode = (code: string): code is NoticeCode => Object.hasOwn(NOTICES, code)

export const noticeOf = (code: NoticeCode): NoticeText => NOTICES[code]

/** Variables by language; a variable that is the same in both stands once. */
export type NoticeParams = Readonly<Record<string, string | Text>>

/** APP-03: the last moment to pay, for the notice of the approval and for its reminder. */
export const payByWords = (at: Instant): Text => ({
  'zh-Hans': `请于${formatMoment('zh-Hans', at)}前缴费，逾期申请失效。`,
  en: `Pay before ${formatMoment('en', at)}; after that the application lapses.`,
})

/** NTF-10: days in words; the last minute of a deadline is said with it. */
const valueOf = (name: string, value: string | Text | undefined, locale: Locale): string => {
  if (typeof value === 'object') return value[locale]
  if (value === undefined || !isCivilDate(value)) return value ?? ''
  const day = formatDate(locale, value)
  if (name !== 'deadline') return day
  return locale === 'en' ? `24:00 on ${day}` : `${day}24时`
}

/** The text with every variable put in; one that nobody gave is empty, never a brace (NTF-07). */
export const noticeText = (code: NoticeCode, locale: Locale, params: NoticeParams, sign = ''): string =>
  noticeOf(code).text[locale].replace(/\{(\w+)\}/g, (_, name: string) => (name === 'sign' ? sign : valueOf(name, params[name], locale))).trim()

const SMS_LENGTH = 134

/** Two segments at most; what does not fit stays in the inbox (NTF-07). */
export const smsText = (code: NoticeCode, params: NoticeParams): string => {
  const letters = [...noticeText(code, 'zh-Hans', params, SIGN)]
  return letters.length <= SMS_LENGTH ? letters.join('') : `${letters.slice(0, SMS_LENGTH - 1).join('')}…`
}
