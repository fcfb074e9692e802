import type { PlateType } from '@/lib/policy/identifiers/plate-number'
import { parseSegment, segmentsOverlap, type Segment } from '@/lib/policy/plate-segments'

/**
 * What an office puts out next, in this order (PLT-15). Small cars: three leading letters a time in the shape of the first
 * release, 苏HA000A–苏HC999Z, 72,000 each. New energy: a leading D or F with five digits, 100,000 each, then with a letter
 * at the second place. The letters are the office's to use in full but for I and O.
 */
const TEMPLATES: Readonly<Record<PlateType, readonly (readonly [string, string])[]>> = {
  '02': [
    ['A000A', 'C999Z'], ['D000A', 'F999Z'], ['G000A', 'H999Z'], ['J000A', 'L999Z'], ['M000A', 'N999Z'],
    ['P000A', 'R999Z'], ['S000A', 'U999Z'], ['V000A', 'X999Z'], ['Y000A', 'Z999Z'],
    ['0A000', '9E999'], ['0F000', '9K999'], ['0L000', '9Q999'], ['0R000', '9V999'], ['0W000', '9Z999'],
  ],
  '52': [
    ['D00000', 'D99999'], ['F00000', 'F99999'], ['DA0000', 'DK9999'], ['FA0000', 'FK9999'], ['DL0000', 'DZ9999'], ['FL0000', 'FZ9999'],
  ],
}

const segmentsFor = (prefix: string, plateType: PlateType): Segment[] =>
  (TEMPLATES[plateType] ?? []).map(([from, to]) => parseSegment(prefix + from, prefix + to, plateType)).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))

/** Ranges of the template that no live segment touches. */
export const futureRanges = (prefix: string, plateType: PlateType, live: readonly Segment[]): Segment[] =>
  segmentsFor(prefix, plateType).filter((segment) => !live.some((other) => segmentsOverlap(other, segment)))
