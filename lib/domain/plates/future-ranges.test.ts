import { expect, test } from 'vitest'
import { parseSegment, segmentCount, segmentHead, segmentsOverlap } from '@/lib/policy/plate-segments'
import { futureRanges } from './future-ranges'

test.each(['02', '52'])('PLT-15: the template of type %s is made of whole segments of the office that do not touch', (plateType) => {
  const ranges = futureRanges('苏H', plateType, [])
  expect(ranges.length).toBeGreaterThanOrEqual(6)
  for (const [index, range] of ranges.entries()) {
    expect(segmentHead(range)).toBe('苏H')
    expect(segmentCount(range)).toBeGreaterThanOrEqual(40_000)
    for (const other of ranges.slice(index + 1)) expect(segmentsOverlap(range, other)).toBe(false)
  }
})

test('PLT-15: what is live already is passed over, also where it only touches', () => {
  const live = parseSegment('苏HC500A', '苏HD600Z', '02')
  if (!live.ok) throw new Error('not a segment')
  expect(futureRanges('苏H', '02', [live.value])[0]?.from).toBe('苏HG000A')
})
