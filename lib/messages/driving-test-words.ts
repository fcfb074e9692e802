import type { Text } from '@/lib/kernel/locale'

/** Subjects of the driving test (EXM-01), as people say them; what the law calls the last one stands beneath it. */
export const SUBJECT_WORDS: Readonly<Record<'K1' | 'K2' | 'K3R' | 'K3S', Text>> = {
  K1: { 'zh-Hans': '科目一', en: 'Subject 1' },
  K2: { 'zh-Hans': '科目二', en: 'Subject 2' },
  K3R: { 'zh-Hans': '科目三道路驾驶', en: 'Subject 3, road' },
  K3S: { 'zh-Hans': '科目三安全文明（科目四）', en: 'Subject 3, safety (“subject 4”)' },
}

export const SUBJECT_CONTENT: Readonly<Record<'K1' | 'K2' | 'K3R' | 'K3S', Text>> = {
  K1: { 'zh-Hans': '道路交通安全法律、法规和相关知识', en: 'Traffic law and related knowledge' },
  K2: { 'zh-Hans': '场地驾驶技能', en: 'Driving skills on the test ground' },
  K3R: { 'zh-Hans': '道路驾驶技能', en: 'Driving skills on the road' },
  K3S: { 'zh-Hans': '安全文明驾驶常识', en: 'Safe and considerate driving' },
}

export const GEARBOX_WORDS: Readonly<Record<'manual' | 'automatic', Text>> = {
  manual: { 'zh-Hans': '手动挡', en: 'manual' },
  automatic: { 'zh-Hans': '自动挡', en: 'automatic' },
}

export const FRAUD_WORDS: Readonly<Record<'cheating' | 'impersonation', Text>> = {
  cheating: { 'zh-Hans': '作弊', en: 'cheating' },
  impersonation: { 'zh-Hans': '由他人代考', en: 'having it taken by another person' },
}
