import type { Text } from '@/lib/kernel/locale'

/** Half-days of a hospital and its judgement, inside notices and lists. */
export const HALF_WORDS: Readonly<Record<'morning' | 'afternoon', Text>> = {
  morning: { 'zh-Hans': '上午', en: 'morning' },
  afternoon: { 'zh-Hans': '下午', en: 'afternoon' },
}

export const FITNESS_WORDS: Readonly<Record<'fit' | 'unfit', Text>> = {
  fit: { 'zh-Hans': '符合', en: 'fit' },
  unfit: { 'zh-Hans': '不符合', en: 'not fit' },
}
