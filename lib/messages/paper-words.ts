import type { Text } from '@/lib/kernel/locale'

/** Papers of the checklists, by the names of lib/policy/checklists.ts. */
export const PAPER_WORDS: Readonly<Record<string, Text>> = {
  'identity-document': { 'zh-Hans': '身份证明', en: 'identity document' },
  'licence-photo': { 'zh-Hans': '驾驶证照片（白色背景）', en: 'licence photo (white background)' },
  'old-licence': { 'zh-Hans': '原驾驶证', en: 'the old driving licence' },
  'old-plates': { 'zh-Hans': '原号牌', en: 'the old plates' },
  'old-vehicle-licence': { 'zh-Hans': '原行驶证', en: 'the old vehicle licence' },
  'loss-statement': { 'zh-Hans': '遗失声明', en: 'statement of the loss' },
  'damage-photo': { 'zh-Hans': '损毁照片', en: 'photo of the damage' },
  'deferral-proof': { 'zh-Hans': '延期原因证明', en: 'proof of the reason for deferral' },
  'particulars-proof': { 'zh-Hans': '信息变更证明', en: 'proof of the changed particulars' },
  'sale-invoice': { 'zh-Hans': '购车发票', en: 'sale invoice' },
  'conformity-certificate': { 'zh-Hans': '整车出厂合格证或进口凭证', en: 'certificate of conformity or import' },
  'insurance-policy': { 'zh-Hans': '交强险保单', en: 'compulsory insurance policy' },
  'training-contract': { 'zh-Hans': '培训合同', en: 'training contract' },
  'student-consent': { 'zh-Hans': '学员短信同意', en: 'the student’s consent by SMS' },
  'letter-of-authority': { 'zh-Hans': '授权委托书', en: 'letter of authority' },
}
