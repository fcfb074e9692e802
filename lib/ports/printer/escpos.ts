import type { Alignment, Bitmap, ReceiptLine } from './contract'
import { encodeCharacter, isInTwoByteSet } from './gb18030'

export type EscposOptions = {
  /** Half-width columns: 32 on 58 mm, 48 on 80 mm paper. */
  readonly columns: number
  /** Draws a 24-dot-high character the printer has no font for; without it the character goes as its four-byte code. */
  readonly drawGlyph?: (character: string) => Bitmap
}

const ESC = 0x1b
const GS = 0x1d
const LF = 0x0a

const RESET = [ESC, 0x40]
const CHINESE_ON = [0x1c, 0x26]
const CUT = [GS, 0x56, 66, 0]

const ALIGNMENTS: Record<Alignment, number> = { left: 0, centre: 1, right: 2 }
const align = (how: Alignment) => [ESC, 0x61, ALIGNMENTS[how]]
const bold = (on: boolean) => [ESC, 0x45, on ? 1 : 0]
const size = (isLarge: boolean) => [GS, 0x21, isLarge ? 0x11 : 0]

const isBlack = ({ width, bits }: Bitmap, x: number, y: number): boolean =>
  ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0

/** `ESC * 33`: 24 dots high, in the running line, column by column. */
const inlineGlyph = (glyph: Bitmap): number[] => {
  const columns: number[] = []
  for (let x = 0; x < glyph.width; x++) {
    for (let band = 0; band < 3; band++) {
      let byte = 0
      for (let dot = 0; dot < 8; dot++) if (isBlack(glyph, x, band * 8 + dot)) byte |= 0x80 >> dot
      columns.push(byte)
    }
  }
  return [ESC, 0x2a, 33, glyph.width & 0xff, glyph.width >> 8, ...columns]
}

/** Control characters in a text would be commands to the printer. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

const characters = (text: string, { drawGlyph }: EscposOptions): number[] =>
  [...withoutControls(text)].flatMap((character) =>
    drawGlyph && !isInTwoByteSet(character) ? inlineGlyph(drawGlyph(character)) : [...encodeCharacter(character)],
  )

/** Columns a text takes: one for Latin, two for everything the Chinese font draws. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2), 0)

const pairLines = (label: string, value: string, columns: number): string[] => {
  const gap = columns - columnsOf(label) - columnsOf(value)
  if (gap >= 1) return [label + ' '.repeat(gap) + value]
  return [label, ' '.repeat(Math.max(0, columns - columnsOf(value))) + value]
}

/** `GS ( k`: model 2, 6 dots a module, correction M, then data and print. */
const qr = (text: string): number[] => {
  const data = [...new TextEncoder().encode(text)]
  const length = data.length + 3
  const setting = (...bytes: number[]) => [GS, 0x28, 0x6b, bytes.length, 0, ...bytes]
  return [
    ...setting(0x31, 0x41, 50, 0), ...setting(0x31, 0x43, 6), ...setting(0x31, 0x45, 49),
    GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...data,
    ...setting(0x31, 0x51, 0x30),
  ]
}

/** `GS v 0`: a raster image. */
const image = ({ width, height, bits }: Bitmap): number[] => {
  const bytes = Math.ceil(width / 8)
  return [GS, 0x76, 0x30, 0, bytes & 0xff, bytes >> 8, height & 0xff, height >> 8, ...bits.subarray(0, bytes * height)]
}

const line = (part: ReceiptLine, options: EscposOptions): number[] => {
  switch (part.kind) {
    case 'text':
      return [
        ...align(part.align ?? 'left'), ...bold(part.bold ?? false), ...size(part.large ?? false),
        ...characters(part.text, options), LF, ...size(false), ...bold(false), ...align('left'),
      ]
    case 'pair':
      return pairLines(part.label, part.value, options.columns).flatMap((text) => [...characters(text, options), LF])
    case 'rule':
      return [...characters('-'.repeat(options.columns), options), LF]
    case 'feed':
      return [ESC, 0x64, part.lines]
    case 'qr':
      return [...align('centre'), ...qr(part.text), ...align('left')]
    case 'image':
      return [...align('centre'), ...image(part.bitmap), ...align('left')]
  }
}

/** The bytes of one receipt, reset at the start and cut at the end. */
export const encodeReceipt = (receipt: readonly ReceiptLine[], options: EscposOptions): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...RESET, ...CHINESE_ON, ...receipt.flatMap((part) => line(part, options)), ...CUT])
