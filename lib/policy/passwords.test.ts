import { expect, it } from 'vitest'
import { passwordProblem } from './passwords'

const cases: [string, string, string | null][] = [
  ['seven characters', 'a7-!kdo', 'password.too-short'],
  ['eight characters', 'a7-!kdoq', null],
  ['64 characters', 'Zebra-'.repeat(11).slice(0, 64), null],
  ['128 characters', '桥'.repeat(60) + 'a path over the river'.padEnd(68, 'xyz '), null],
  ['129 characters', 'ab'.repeat(64) + 'c', 'password.too-long'],
  ['中文', '春江潮水连海平', 'password.too-short'],
  ['eight characters of 中文', '春江潮水连海平生', null],
  ['on the list', 'Password123', 'password.too-common'],
  ['full-width of the list', 'ｐａｓｓｗｏｒｄ', 'password.too-common'],
  ['one sign repeated', 'kkkkkkkkkk', 'password.too-common'],
  ['the own phone', '13900012345', 'password.too-personal'],
  ['the end of the own phone', 'ab00012345', 'password.too-personal'],
  ['the platform', 'jiaoguan12', 'password.too-personal'],
  ['the platform in a long sentence', 'jiaoguan by the green river', null],
]

it.each(cases)('[A2] %s', (_name, password, code) => {
  expect(passwordProblem(password, ['13900012345'])?.code ?? null).toBe(code)
})

it('[A2] staff need twelve characters', () => {
  expect(passwordProblem('a7-!kdoqwex', [], 12)?.code).toBe('password.too-short')
  expect(passwordProblem('a7-!kdoqwexz', [], 12)).toBeNull()
})
