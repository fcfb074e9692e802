import { inflateSync } from 'node:zlib'

/** Text drawn on the pages of a PDF whose fonts tell their characters (ToUnicode): what a reader would copy out of it. */
export const textOfPdf = (pdf: Buffer): string => {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  const characters = charactersIn(streams.filter((stream) => stream.includes('beginbfrange')))
  const drawn = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown))
  return drawn
    .map((shown) => [...shown.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => characters.get(parseInt(glyph, 16)) ?? '?').join('')).join(''))
    .join('\n')
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** `<0000> <00ff> [<4e2d> <56fd> …]`: the characters of consecutive glyphs. */
const charactersIn = (maps: readonly string[]): Map<number, string> => {
  const known = new Map<number, string>()
  for (const map of maps)
    for (const [, first = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
      [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex = ''], at) => known.set(parseInt(first, 16) + at, fromHex(hex.replaceAll(' ', ''))))
  return known
}
