import { expect, test } from 'vitest'
import { codeFormProblem, typedCode } from './typed-code'

test.each([
  ['', 'code.missing'], ['  ', 'code.missing'], ['12345', 'code.form'], ['12345a', 'code.form'], ['1234567', 'code.form'],
  ['012345', null], ['０１２ ３４５', null],
])('[A6] %j as typed: %s', (text, code) => expect(codeFormProblem(typedCode().parse(text), 'code')?.code ?? null).toBe(code))
