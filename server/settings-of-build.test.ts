import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { settingsOfBuild } from './settings-of-build.mjs'

const dir = mkdtempSync(join(tmpdir(), 'open122-build-'))
afterAll(() => rmSync(dir, { recursive: true }))

const build = (name: string, text: string): void => {
  mkdirSync(join(dir, name))
  writeFileSync(join(dir, name, 'required-server-files.json'), text)
}

it('gives the settings of the build that is served, and of no other', () => {
  build('.next', '{"version":1,"config":{"distDir":".next"}}')
  build('.next-bench', '{"version":1,"config":{"distDir":".next-bench"}}')
  expect(settingsOfBuild(dir, '.next-bench')).toEqual({ distDir: '.next-bench' })
})

it('leaves the framework to say what is missing where there is no whole build', () => {
  build('cut', '{"version":1,"conf')
  expect([settingsOfBuild(dir, 'none'), settingsOfBuild(dir, 'cut')]).toEqual([null, null])
})
