import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/kernel/locale'
import { problem } from '@/lib/kernel/problem'
import { hasProblemText, problemText } from './problem-text'

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

const CODE = /\bproblem\(\s*['"`]([a-z0-9-]+(?:\.[a-z0-9-]+)+)['"`]/g

const codes = SOURCES.flatMap(filesUnder).flatMap((file) =>
  [...read(file).matchAll(CODE)].map((match) => ({ file, code: match[1] ?? '' })),
)

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

  it('puts parameters into the sentence, and a code without a sentence still says what to do', () => {
    expect(problemText('zh-Hans', problem('plate.tries', undefined, { left: 3 }), { 'plate.tries': { 'zh-Hans': '还可以试 {left} 次', en: '{left} tries left' } })).toBe('还可以试 3 次')
    expect(problemText('en', problem('never.worded'))).toContain('never.worded')
  })
})
