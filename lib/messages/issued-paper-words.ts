import type { Text } from '@/lib/kernel/locale'

export const PAPER_KINDS = ['receipt', 'decision', 'physical-certificate', 'temporary-plate', 'learner-certificate', 'violation-decision', 'fine-receipt', 'test-fee-receipt'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const PAPER_TITLES: Readonly<Record<PaperKind, Text>> = {
  receipt: { 'zh-Hans': '缴费凭证', en: 'Receipt of payment' },
  decision: { 'zh-Hans': '行政许可决定书', en: 'Decision' },
  'physical-certificate': { 'zh-Hans': '机动车驾驶人身体条件证明', en: 'Certificate of physical condition' },
  'temporary-plate': { 'zh-Hans': '机动车临时行驶车号牌', en: 'Temporary plate' },
  'learner-certificate': { 'zh-Hans': '学习驾驶证明', en: 'Learner’s certificate' },
  'violation-decision': { 'zh-Hans': '公安交通管理简易程序处罚决定书', en: 'Decision on a traffic violation' },
  'fine-receipt': { 'zh-Hans': '罚款缴款凭证', en: 'Receipt for a fine' },
  'test-fee-receipt': { 'zh-Hans': '驾驶人考试费缴费凭证', en: 'Receipt for a test fee' },
}

/** Everything a paper may say. */
export const PAPER_FACTS = {
  application: { 'zh-Hans': '业务流水号', en: 'Application' },
  service: { 'zh-Hans': '办理业务', en: 'Service' },
  name: { 'zh-Hans': '姓名', en: 'Name' },
  document: { 'zh-Hans': '证件号码', en: 'Document number' },
  subject: { 'zh-Hans': '办理对象', en: 'About' },
  violationDecision: { 'zh-Hans': '处罚决定书编号', en: 'Decision number' },
  paidOn: { 'zh-Hans': '缴款日期', en: 'Paid on' },
  recordedPlate: { 'zh-Hans': '号牌号码', en: 'Plate' },
  actAt: { 'zh-Hans': '违法时间', en: 'Time of the act' },
  road: { 'zh-Hans': '违法地点', en: 'Place of the act' },
  act: { 'zh-Hans': '违法行为', en: 'Act' },
  outcome: { 'zh-Hans': '决定', en: 'Decision' },
  fine: { 'zh-Hans': '罚款', en: 'Fine' },
  surcharge: { 'zh-Hans': '加处罚款', en: 'Surcharge' },
  points: { 'zh-Hans': '记分', en: 'Points' },
  payBy: { 'zh-Hans': '缴款的最后一日', en: 'To be paid until' },
  reason: { 'zh-Hans': '理由', en: 'Reasons' },
  articles: { 'zh-Hans': '依据', en: 'Legal basis' },
  reconsiderationBy: { 'zh-Hans': '申请行政复议的最后一日', en: 'Reconsideration may be asked for until' },
  litigationBy: { 'zh-Hans': '提起行政诉讼的最后一日', en: 'Action may be brought until' },
  feeFen: { 'zh-Hans': '规费', en: 'Fee' },
  postageFen: { 'zh-Hans': '邮寄费', en: 'Postage' },
  totalFen: { 'zh-Hans': '合计', en: 'Total' },
  organisation: { 'zh-Hans': '出具单位', en: 'Issued by' },
  school: { 'zh-Hans': '培训机构', en: 'Driving school' },
  examinedOn: { 'zh-Hans': '检查日期', en: 'Examined on' },
  fitness: { 'zh-Hans': '结论', en: 'Result' },
  licenceClass: { 'zh-Hans': '准驾车型', en: 'Licence class' },
  validFrom: { 'zh-Hans': '有效期起始', en: 'Valid from' },
  plate: { 'zh-Hans': '临时号牌号码', en: 'Temporary plate' },
  registeredPlate: { 'zh-Hans': '机动车号牌号码', en: 'Number of the vehicle' },
  vin: { 'zh-Hans': '车辆识别代号', en: 'Vehicle identification number' },
  turn: { 'zh-Hans': '核发次数', en: 'Issue' },
} satisfies Readonly<Record<string, Text>>
export type PaperFact = keyof typeof PAPER_FACTS

/** Codes that stand in facts. */
export const PAPER_CODES: Readonly<Record<string, Text>> = {
  granted: { 'zh-Hans': '准予办理', en: 'Granted' },
  refused: { 'zh-Hans': '不予办理', en: 'Refused' },
  fit: { 'zh-Hans': '符合所列车型的身体条件', en: 'Fit for the classes named' },
  warning: { 'zh-Hans': '警告', en: 'Warning' },
  unfit: { 'zh-Hans': '不符合身体条件', en: 'Not fit' },
}

export const PAPER_FRAME = {
  number: { 'zh-Hans': '编号', en: 'Number' },
  issuedOn: { 'zh-Hans': '签发日期', en: 'Issued on' },
  validUntil: { 'zh-Hans': '有效期至', en: 'Valid until' },
  unlimited: { 'zh-Hans': '长期', en: 'without end' },
  revoked: { 'zh-Hans': '已作废', en: 'Revoked' },
  expired: { 'zh-Hans': '已过有效期', en: 'Expired' },
  check: { 'zh-Hans': '校验码', en: 'Check number' },
  payFine: {
    'zh-Hans': '可以在本平台、在代收银行窗口凭决定书编号缴款，他人也可代缴。逾期不缴的，从次日起每日按罚款数额的3%加处罚款，加处的总额不超过罚款数额。',
    en: 'Pay on this platform, or at a counter of the collecting bank with the number of the decision; somebody else may pay for you. After the last day 3 % of the fine are added each day, up to the fine itself.',
  },
  scan: { 'zh-Hans': '扫码核验真伪和有效状态', en: 'Scan to see whether it is genuine and still good' },
  appeal: {
    'zh-Hans': '不服本决定的，可以在上列日期前向上一级公安机关交通管理部门申请行政复议，或者向人民法院提起行政诉讼。',
    en: 'Against this decision you may ask the higher public security authority for reconsideration, or go to court, until the days named above.',
  },
} satisfies Readonly<Record<string, Text>>
