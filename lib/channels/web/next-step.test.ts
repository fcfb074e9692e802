import { expect, it } from 'vitest'
import { nextStep } from './next-step'

const path = ['reason', 'loss', 'collection']
const withPolice = ['reason', 'loss', 'police', 'collection']

it('shows an optional step although nothing on it is missing', () => {
  expect(nextStep({ next: 'collection', step: 'loss', pathBefore: withPolice, path: withPolice, fromCheck: false })).toBe('police')
})

it('leads from the last step to the check page, and nowhere once it submitted', () => {
  expect(nextStep({ next: 'check', step: 'collection', pathBefore: path, path, fromCheck: false })).toBe('check')
  expect(nextStep({ next: 'done', step: 'collection', pathBefore: path, path, fromCheck: false })).toBe('done')
})

it('returns a changed answer to the check page, by way of the questions it opened', () => {
  expect(nextStep({ next: 'check', step: 'loss', pathBefore: path, path, fromCheck: true })).toBe('check')
  expect(nextStep({ next: 'check', step: 'reason', pathBefore: path, path: withPolice, fromCheck: true })).toBe('police')
})
