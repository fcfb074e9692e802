import { expect, test } from 'vitest'
import { newPasswordProblems } from './new-password'

test.each([
  ['a-boat-of-reeds-41', 'a-boat-of-reeds-41', []],
  ['a-boat-of-reeds-41', 'a-boat-of-reeds-42', ['repeated password.not-repeated']],
  ['short', 'shorter', ['password password.too-short', 'repeated password.not-repeated']],
  ['', '', ['password password.too-short']],
])('[A2] %j typed again as %j: everything to put right is told at once', (password, repeated, told) =>
  expect(newPasswordProblems({ password, repeated }, []).map(({ field, code }) => `${field} ${code}`)).toEqual(told))
