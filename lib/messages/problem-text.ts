import { createTranslator } from 'next-intl'
import { isCivilDate } from '@/lib/kernel/clock'
import type { Locale, Text } from '@/lib/kernel/locale'
import type { Problem, Trace } from '@/lib/kernel/problem'
import { problems as en } from './en/problems'
import { licenceStatusText } from './fact-words'
import { formatDate } from './format'
import { problems as zhHans } from './zh-Hans/problems'

/** Sentences a service brings along for its own codes. */
export type ProblemSentences = Readonly<Record<string, Text>>

const SENTENCES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-Hans': zhHans, en }

const sentenceOf = (locale: Locale, code: string, own: ProblemSentences): string | undefined =>
  own[code]?.[locale] ?? SENTENCES[locale][code]

/** Days and the letters of a licence are said, not shown. */
const wordOf = (locale: Locale, name: string, value: string | number): string | number => {
  if (name === 'statuses') return licenceStatusText(locale, String(value))
  return isCivilDate(String(value)) ? formatDate(locale, String(value)) : value
}

const inWords = (locale: Locale, params: Problem['params']) =>
  params && Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordOf(locale, name, value)]),
  )

const format = (locale: Locale, sentence: string, params: Problem['params']): string =>
  createTranslator({ locale, messages: { sentence }, getMessageFallback: () => sentence })('sentence', inWords(locale, params))

export const hasProblemText = (locale: Locale, code: string): boolean => code in SENTENCES[locale]

/** The one sentence of a problem, the same at the field and in the summary. A code without one still says what to do. */
export const problemText = (locale: Locale, { code, params }: Problem, own: ProblemSentences = {}): string => {
  const sentence = sentenceOf(locale, code, own)
  if (sentence) return format(locale, sentence, params)
  return format(locale, SENTENCES[locale]['problem.unknown'] ?? '{code}', { code })
}

/** What would change a refusal, in words; the trace's facts are its parameters. */
export const remedyText = (locale: Locale, { remedy, facts }: Trace, own: ProblemSentences = {}): string | undefined =>
  remedy && problemText(locale, { code: remedy, params: facts }, own)
