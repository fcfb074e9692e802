/** The platform reads GBK and cannot write it: its decoder, read backwards. Characters beyond it become `?`. */
const table = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\uFFFD' && !codes.has(character)) codes.set(character, [lead, trail])
    }
  return codes
}

let codes: ReturnType<typeof table> | undefined

export const gbk = (text: string): Buffer => {
  const known = (codes ??= table())
  return Buffer.from([...text].flatMap((character) => (character <= '\x7f' ? [character.charCodeAt(0)] : [...(known.get(character) ?? [0x3f])])))
}
