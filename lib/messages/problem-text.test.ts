import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/kernel/locale'
import { problem } from '@/lib/kernel/problem'
import { problems as english } from './en/problems'
import { hasProblemText, problemText, remedyText } from './problem-text'
import { problems as zhHans } from './zh-Hans/problems'

const en: Readonly<Record<string, string>> = english

const SOURCES = ['lib', 'app']

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Where codes are written: a problem's first argument, a parser's faults, tables of judges, remedies of traces. */
const PLACES = [
  /\bproblem\(\s*([^,)]*)/g,
  /\bwrong\(([^,)]*)/g,
  /\brefusal\(\s*('[^']+', '[^']+')/g,
  /\b(?:code|remedy): ('[a-z0-9-]+\.[a-z0-9.-]+')/g,
  /\btraceOf\(.*('[a-z0-9-]+\.[a-z0-9.-]+')\)/g,
]

/** A code alone may have one word; inside an expression only dotted ones are codes. */
const literalsIn = (text: string): string[] => {
  const alone = /^'([a-z0-9.-]+)'$/.exec(text.trim())?.[1]
  return alone ? [alone] : [...text.matchAll(/'([a-z0-9-]+(?:\.[a-z0-9-]+)+)'/g)].map((match) => match[1] ?? '')
}

const codesIn = (source: string): string[] =>
  PLACES.flatMap((place) => [...source.matchAll(place)].flatMap((match) => literalsIn(match[1] ?? '')))

const codes = SOURCES.flatMap(filesUnder).flatMap((file) => [...new Set(codesIn(read(file)))].map((code) => ({ file, code })))

/** A service words its own codes in the messages.ts beside its rules (style.md §3). */
const wordedByService = (file: string, code: string): boolean =>
  file.includes(join('lib', 'services')) && read(join(dirname(file), 'messages.ts')).includes(`'${code}'`)

describe('problem sentences', () => {
  it('every code written in lib and app has a sentence in every language', () => {
    const missing = codes
      .filter(({ file, code }) => !wordedByService(file, code))
      .flatMap(({ file, code }) => LOCALES.filter((locale) => !hasProblemText(locale, code)).map((locale) => `${locale} ${code} (${file})`))
    expect(missing).toEqual([])
  })

  it('both languages use the same parameters of a problem', () => {
    const parameters = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].toSorted()
    for (const [code, sentence] of Object.entries(zhHans)) expect([code, ...parameters(en[code] ?? '')]).toEqual([code, ...parameters(sentence)])
  })

  it('finds the codes it is to check', () => {
    expect(codesIn("refuse(problem(late ? 'slot.gone' : 'slot.taken', 'slot'))")).toEqual(['slot.gone', 'slot.taken'])
    expect(codes.length).toBeGreaterThan(20)
  })

  it('puts parameters into the sentence, and a code without a sentence still says what to do', () => {
    expect(problemText('zh-Hans', problem('plate.tries', undefined, { left: 3 }), { 'plate.tries': { 'zh-Hans': '还可以试 {left} 次', en: '{left} tries left' } })).toBe('还可以试 3 次')
    expect(problemText('en', problem('never.worded'))).toContain('never.worded')
  })

  it('writes days the way of the language, in the sentence and in what would change it', () => {
    const facts = { abandonedOn: '2015-11-03', bannedTo: '2017-11-02' }
    const trace = { rule: 'BAN-02', citation: '', effectiveFrom: '2015-01-01', facts, remedy: 'preselection.ban-ends' }
    expect(problemText('en', problem('preselection.banned', undefined, facts))).toContain('2 November 2017')
    expect(remedyText('zh-Hans', trace)).toContain('窗口')
  })
})
