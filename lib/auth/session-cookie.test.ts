import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HOUR, SECOND } from '../kernel/clock'
import { seal, type KeyRing } from '../kernel/crypto'
import { newId } from '../kernel/ids'
import { openSession, sealSession } from './session-cookie'

const ringOf = (id: string): KeyRing => ({ current: id, fields: { [id]: randomBytes(32) }, lookup: [{ id: '', key: randomBytes(32) }] })
const NOW = 1_764_400_000_000
const keys = ringOf('k1')
const sid = newId('ses', NOW)
const cookie = sealSession(keys, sid, NOW)

describe('[A10, A14] the cookie of a session', () => {
  it('names the row for twelve hours, and nothing is read in it', () => {
    expect(openSession(keys, cookie, NOW)).toBe(sid)
    expect(openSession(keys, cookie, NOW + 12 * HOUR - SECOND)).toBe(sid)
    expect(openSession(keys, cookie, NOW + 12 * HOUR)).toBeNull()
    expect(cookie).not.toContain(sid)
    expect(sealSession(keys, sid, NOW)).not.toBe(cookie)
  })

  it('opens with an older key of the ring, with no other', () => {
    const next = ringOf('k2')
    expect(openSession({ ...next, fields: { ...keys.fields, ...next.fields } }, cookie, NOW)).toBe(sid)
    expect(openSession(next, cookie, NOW)).toBeNull()
    expect(openSession(ringOf('k1'), cookie, NOW)).toBeNull()
  })

  const parts = cookie.split('.')
  const text = parts[3] ?? ''
  it.each([
    ['nothing', ''], ['words', 'a.b.c.d'], ['no parts', 'k1...'], ['a part short', parts.slice(0, 3).join('.')],
    ['a changed letter', parts.with(3, (text.startsWith('A') ? 'B' : 'A') + text.slice(1)).join('.')], ['four bytes of a tag', parts.with(2, Buffer.from(parts[2] ?? '', 'base64url').subarray(0, 4).toString('base64url')).join('.')],
    ['a foreign column', seal(keys, 'accounts.name', '', JSON.stringify([sid, NOW + HOUR]))],
    ['no session', sealSession(keys, newId('acc', NOW), NOW)], ['no time', seal(keys, 'cookie.session', '', JSON.stringify([sid]))],
    ['more than a session', seal(keys, 'cookie.session', '', JSON.stringify([sid, NOW + HOUR, 1]))], ['no list', seal(keys, 'cookie.session', '', 'null')],
    ['the library’s own form', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..AAAA.BBBB.CCCC'],
  ])('is nobody’s with %s', (_, forged) => expect(openSession(keys, forged, NOW)).toBeNull())
})
