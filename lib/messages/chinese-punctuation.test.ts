import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const FOLDERS = ['lib', 'app', 'components', 'db']
/** What a partner writes on the wire is not our wording. */
const isWire = (path: string): boolean => path.startsWith(join('lib', 'ports'))

const HALF_WIDTH = /[\p{Script=Han}」”》）】}][,.;:?!()]|[,.;:?!()][\p{Script=Han}「“《（【]/u

/** What a placeholder or an inserted expression becomes is no punctuation of the sentence. */
const withoutSyntax = (text: string): string => text.replace(/\$\{[^}]*\}/g, '}').replace(/\{\w+, (plural|select|number)[^}]*/g, '{')

const textsIn = (source: string): string[] =>
  [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`\n]*`/g)].map(([text]) => text).filter((text) => /\p{Script=Han}/u.test(text))

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !isWire(join(folder, file)))
    .map((file) => join(folder, file)),
)

it('a Chinese sentence has Chinese punctuation, wherever it is written', () => {
  const faulty = files.flatMap((path) =>
    textsIn(readFileSync(path, 'utf8')).filter((text) => HALF_WIDTH.test(withoutSyntax(text))).map((text) => `${path}: ${text}`),
  )
  expect(faulty).toEqual([])
})

it.each(['号牌{plate},请于', '验证码12,有效。', '请看(这里)', '为什么?', '时间:{time}。状态:好'])('finds %s', (text) => expect(HALF_WIDTH.test(withoutSyntax(text))).toBe(true))

it.each(['号牌{plate}，请于', '{count, plural, other {# 条}}', '09:30 前', '共 {of, number} 条', 'Ctrl+P，或'])('lets %s pass', (text) => expect(HALF_WIDTH.test(withoutSyntax(text))).toBe(false))
