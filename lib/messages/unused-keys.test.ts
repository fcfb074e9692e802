import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messagesOf } from './messages-of'
import { problems } from './zh-Hans/problems'

const FOLDERS = ['lib', 'app', 'components']

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^messages[\\/](en|zh-Hans)/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
)

/** What a file may say of a key: whole (`'done.title'`) or its beginning (`` `done.${act}` ``). */
type Said = { readonly whole: ReadonlySet<string>; readonly starts: readonly string[]; readonly namespaces: readonly string[]; readonly hasVariable: boolean; readonly asks: boolean }

const saidIn = (source: string): Said => ({
  whole: new Set([...source.matchAll(/['"]([\w.-]+)['"]/g)].map(([, quoted]) => quoted ?? '')),
  starts: [...source.matchAll(/`([\w.-]*)\$\{/g)].map(([, start]) => start ?? '').filter((start) => start !== ''),
  namespaces: [...source.matchAll(/\b(?:get|use)Translations\('([\w.]+)'\)|namespace: '([\w.]+)'/g)].map(([, named, given]) => named ?? given ?? ''),
  asks: /\bt\(/.test(source),
  hasVariable: /\b[a-z]\w*\((?:[a-z][\w.]*[,)]|[A-Z]+\[)/.test(source),
})

/** A branch that is handed on as it is, to a page that cannot ask a server for words; its keys are then checked by type. */
const handedOn = sources.flatMap((source) => {
  const area = /import \{ (\w+) as zhHans \}/.exec(source)?.[1]
  const ofArea = area ? [...source.matchAll(/zhHans\.(\w+)/g)].map(([, branch]) => `${area}.${branch}`) : []
  return [...ofArea, ...[...source.matchAll(/messagesOf\([^)]*\)\.([\w.]+)/g)].map(([, path]) => path ?? '')]
})

const said = sources.map(saidIn)
/** Leaves that are given `t` by their page speak of whatever area it was made for. */
const leaves = said.filter(({ namespaces, asks }) => asks && namespaces.length === 0)
const saidAnywhere = new Set(said.flatMap(({ whole }) => [...whole]))

const leavesOf = (branch: object, path = ''): string[] =>
  Object.entries(branch).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? leavesOf(value, `${path}${key}.`) : [`${path}${key}`]))

const isSaid = ({ whole, starts, hasVariable }: Said, rest: string): boolean =>
  whole.has(rest) || starts.some((start) => rest.startsWith(start)) || (hasVariable && saidAnywhere.has(rest))

const isUsed = (key: string): boolean =>
  handedOn.some((branch) => key === branch || key.startsWith(`${branch}.`)) ||
  said.some((file) => file.namespaces.some((namespace) => key.startsWith(`${namespace}.`) && [file, ...leaves].some((each) => isSaid(each, key.slice(namespace.length + 1)))))

it('every message is shown somewhere', () => {
  expect(leavesOf(messagesOf('zh-Hans')).filter((key) => !isUsed(key))).toEqual([])
})

it('every problem sentence belongs to a code that is written somewhere', () => {
  const written = sources.join('\n')
  expect(Object.keys(problems).filter((code) => !written.includes(`'${code}'`))).toEqual([])
})

it('does not take a key for used because another area has one of its name', () => {
  expect(isUsed('citizen.home.title')).toBe(true)
  expect(isUsed('citizen.home.nothing-says-this')).toBe(false)
})
