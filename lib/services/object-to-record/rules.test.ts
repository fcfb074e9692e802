import { describe, expect, test } from 'vitest'
import { needsProof, objectionRefusal, OBJECTION_GROUNDS } from '@/lib/policy/violations/objection'
import { proofIsShown } from './rules'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

describe('VIO-15', () => {
  test('eight grounds, of which two are proven by a paper (Order 157 art 22)', () => {
    expect(OBJECTION_GROUNDS).toHaveLength(8)
    expect(OBJECTION_GROUNDS.filter(needsProof)).toEqual(['stolen-or-cloned', 'rescue'])
  })

  test.each([
    ['stolen-or-cloned', '', 'file.missing'], ['rescue', undefined, 'file.missing'], ['rescue', 'fil_1', null], ['signals', '', null], ['other', undefined, null], [undefined, undefined, null],
  ] as const)('%s with proof %s: %s', (ground, proof, code) => {
    expect(proofIsShown({ ...(ground && { ground }), ...(proof !== undefined && { proof }) }, { today: '2026-11-20' })?.code ?? null).toBe(code)
  })

  test('only against what a camera recorded and nobody decided on; of a decision the remedies are said with their days', () => {
    const decided = { reconsiderationBy: '2027-01-19', litigationBy: '2027-05-20' }
    expect(objectionRefusal({ isCamera: true, decided: null }, now)).toBeNull()
    expect(objectionRefusal({ isCamera: false, decided: null }, now)).toMatchObject({ code: 'objection.not-a-camera-record' })
    expect(objectionRefusal({ isCamera: true, decided }, now)).toMatchObject({ code: 'objection.record-decided', trace: { remedy: 'objection.remedies', facts: decided } })
  })
})
