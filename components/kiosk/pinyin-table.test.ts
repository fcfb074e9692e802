import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { candidatesFor } from './pinyin-table'

const tableOf = (letter: string) => JSON.parse(readFileSync(`public/pinyin/${letter}.json`, 'utf8'))

describe('the pinyin table', () => {
  it.each([
    ['zhe', '喆'], ['chong', '翀'], ['yan', '䶮'], ['jie', '㛃'], ['hong', '𬭎'], ['xuan', '瑄'], ['shan', '单'], ['lv', '吕'],
  ])('%s offers %s', (syllable, character) => {
    expect(candidatesFor(tableOf(syllable.charAt(0)), syllable)).toContain(character)
  })

  it('puts names first, so that the commonest surname is on the first page', () => {
    expect(candidatesFor(tableOf('w'), 'wang').slice(0, 8)).toContain('王')
    expect(candidatesFor(tableOf('z'), 'zhang')[0]).toBe('张')
  })

  it('offers what a half-typed syllable may become, and nothing for none', () => {
    expect(candidatesFor(tableOf('z'), 'zh')).toContain('张')
    expect(candidatesFor(tableOf('z'), '')).toEqual([])
    expect(candidatesFor(tableOf('z'), 'zzz')).toEqual([])
  })
})
