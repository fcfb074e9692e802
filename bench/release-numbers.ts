import { nthNumber, parseSegment, segmentCount } from '@/lib/policy/plate-segments'

/** The 72,000 numbers of article 003, in a fixed order that jumps about the segment. */
export const releaseNumbers = (): string[] => {
  const parsed = parseSegment('苏HA000A', '苏HC999Z', '02')
  if (!parsed.ok) throw new Error('not a segment')
  const count = segmentCount(parsed.value)
  return Array.from({ length: count }, (_, i) => nthNumber(parsed.value, ((i * 7_919) % count) + 1))
}
