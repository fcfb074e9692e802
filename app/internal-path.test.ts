import { expect, it } from 'vitest'
import { internalPath } from './internal-path'

it.each(['/', '/has', '/has/services?q=%E8%A1%A5', '/has/applications/app_01J9/check?step=2&x=a+b'])('[C7] %s is a path of ours', (path) => {
  expect(internalPath(path, '/fallback')).toBe(path)
})

it.each([
  undefined, '', 'has', '//evil.example', '/\\evil.example', '\\\\evil.example', '/%09/evil.example', '/\t/evil.example', '/%5cevil.example', 'https:evil.example',
  'https://evil.example', 'javascript:alert(1)', '/a//b', '/user@evil.example', '/x\r\nSet-Cookie: a=b', '/%2f%2fevil.example', '/%2fevil.example',
])('[C7] %j is not', (path) => {
  expect(internalPath(path, '/fallback')).toBe('/fallback')
})
