import { expect, test } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { nextSending } from './sending-window'

test.each([
  ['2015-11-02 00:00:00', '2015-11-02 08:00:00'],
  ['2015-11-02 07:59:59', '2015-11-02 08:00:00'],
  ['2015-11-02 08:00:00', '2015-11-02 08:00:00'],
  ['2015-11-02 19:59:59', '2015-11-02 19:59:59'],
  ['2015-11-02 20:00:00', '2015-11-03 08:00:00'],
  ['2015-12-31 23:30:00', '2016-01-01 08:00:00'],
])('what falls due at %s is sent at %s (NTF-02)', (due, sent) => {
  const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11))
  expect(nextSending(at(due))).toBe(at(sent))
})
