import { expect, test } from 'vitest'
import { problem } from '@/lib/kernel/problem'
import { problemJson } from './problem-json'

test.each([
  ['application.already-open', 409],
  ['application.changed-meanwhile', 409],
  ['not-found', 404],
  ['not-allowed', 403],
  ['code.too-soon', 429],
  ['answer.missing', 422],
])('%s answers %i (VEH-18)', async (code, status) => {
  const response = problemJson([problem(code, undefined, { number: '32-2026-000001', seconds: 20 })], 'en')
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: 'about:blank', code, status })
})

test('every problem is told, with its field, its sentence in the language asked for, and its trace (APP-02, D7)', async () => {
  const trace = { rule: 'LIC-15', citation: 'Order 162', effectiveFrom: '2004-05-01', facts: { statuses: 'D' } }
  const body: unknown = await problemJson([problem('answer.missing', 'lostOn'), problem('licence.withheld', undefined, undefined, trace)], 'zh-Hans').json()
  expect(body).toMatchObject({ detail: '请填写这一项', problems: [{ field: 'lostOn' }, { trace: { rule: 'LIC-15' } }] })
})
