import { expect, test } from 'vitest'
import { isOutage } from './outage'

const coded = (code: string): Error => Object.assign(new Error('x'), { code })

test.each([
  ['a disk that answers no more', coded('SQLITE_IOERR_WRITE'), true],
  ['a full disk', coded('SQLITE_FULL'), true],
  ['a busy database that drizzle wrapped', new Error('Failed query', { cause: coded('SQLITE_BUSY') }), true],
  ['a server of databases that is gone', new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), true],
  ['a stream that broke', coded('HRANA_CLOSED_ERROR'), true],
  ['a partner that does not answer in time', new DOMException('x', 'TimeoutError'), true],
  ['a broken invariant', coded('SQLITE_CONSTRAINT_CHECK'), false],
  ['a bug', new TypeError('x is not a function'), false],
  ['words thrown', 'SQLITE_FULL', false],
])('[H10] %s: an outage %s', (_what, fault, expected) => expect(isOutage(fault)).toBe(expected))
