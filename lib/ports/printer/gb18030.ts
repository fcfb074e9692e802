/** The platform decodes GB18030 but does not encode it: the table is its decoder, read backwards, once. */

const twoByteTable = (decoder: TextDecoder): Map<string, number> => {
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, (lead << 8) | trail)
    }
  }
  return table
}

const fourBytes = (index: number): [number, number, number, number] => [
  0x81 + Math.floor(index / 12600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
]

/** Four-byte codes of the basic plane run from 0x81308130 to 0x8431A439. */
const BASIC_PLANE_CODES = 39_420

const fourByteTable = (decoder: TextDecoder): Map<string, number> => {
  const table = new Map<string, number>()
  for (let index = 0; index < BASIC_PLANE_CODES; index++) {
    const text = decoder.decode(Uint8Array.from(fourBytes(index)))
    if ([...text].length === 1 && text !== '\uFFFD') table.set(text, index)
  }
  return table
}

const once = <T>(make: () => T): (() => T) => {
  let kept: { value: T } | undefined
  return () => (kept ??= { value: make() }).value
}

const short = once(() => twoByteTable(new TextDecoder('gb18030')))
const long = once(() => fourByteTable(new TextDecoder('gb18030')))

/** Where 0x90308130, the code of U+10000, stands in the four-byte row. */
const SUPPLEMENTARY_START = 189_000

const longIndex = (character: string): number | undefined => {
  const point = character.codePointAt(0) ?? 0
  return point >= 0x10000 ? SUPPLEMENTARY_START + point - 0x10000 : long().get(character)
}

/** Whether a printer that has only the two-byte character sets can draw it. */
export const isInTwoByteSet = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x80 || short().has(character)

export const encodeCharacter = (character: string): readonly number[] => {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return [point]
  const pair = short().get(character)
  if (pair !== undefined) return [pair >> 8, pair & 0xff]
  const index = longIndex(character)
  return index === undefined ? [0x3f] : fourBytes(index)
}

export const encodeGb18030 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...text].flatMap(encodeCharacter))
