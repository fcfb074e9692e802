export type Dots = { readonly width: number; readonly height: number; readonly isBlack: (x: number, y: number) => boolean }

export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly big: boolean }
  | { readonly kind: 'glyph'; readonly dots: Dots }

export type PaperPart =
  | { readonly kind: 'line'; readonly align: 'left' | 'centre' | 'right'; readonly spans: readonly Span[] }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'image'; readonly dots: Dots }

const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const LF = 0x0a

const bitAt = (bytes: Uint8Array, index: number, bit: number): boolean => ((bytes[index] ?? 0) & (0x80 >> bit)) !== 0

const rasterDots = (bytes: Uint8Array, rowBytes: number, height: number): Dots =>
  ({ width: rowBytes * 8, height, isBlack: (x, y) => bitAt(bytes, y * rowBytes + (x >> 3), x & 7) })

const columnDots = (bytes: Uint8Array, width: number): Dots =>
  ({ width, height: 24, isBlack: (x, y) => bitAt(bytes, x * 3 + (y >> 3), y & 7) })

const ALIGNMENTS = ['left', 'centre', 'right'] as const

/** Reads the printer language: GB18030 text, styles, QR codes, images. Unknown commands are skipped byte by byte. */
export const readPaper = (bytes: Uint8Array): readonly PaperPart[] => {
  const parts: PaperPart[] = []
  const decoder = new TextDecoder('gb18030')
  let spans: Span[] = []
  let text: number[] = []
  let align: (typeof ALIGNMENTS)[number] = 'left'
  let bold = false
  let big = false
  let qr = ''
  let at = 0

  const byte = (offset: number): number => bytes[at + offset] ?? 0
  const word = (offset: number): number => byte(offset) | (byte(offset + 1) << 8)

  const endSpan = (): void => {
    if (text.length) spans.push({ kind: 'text', text: decoder.decode(Uint8Array.from(text)), bold, big })
    text = []
  }
  const endLine = (): void => {
    endSpan()
    parts.push({ kind: 'line', align, spans })
    spans = []
  }

  const escape = (): number => {
    switch (byte(1)) {
      case 0x40: align = 'left'; bold = false; big = false; return 2
      case 0x61: align = ALIGNMENTS[byte(2)] ?? 'left'; return 3
      case 0x45: bold = byte(2) === 1; return 3
      case 0x64: for (let line = 0; line < byte(2); line++) endLine(); return 3
      case 0x2a: {
        const width = word(3)
        spans.push({ kind: 'glyph', dots: columnDots(bytes.slice(at + 5, at + 5 + width * 3), width) })
        return 5 + width * 3
      }
      default: return 2
    }
  }

  const twoDimensional = (): number => {
    const length = word(3)
    const isStore = byte(6) === 0x50
    const isPrint = byte(6) === 0x51
    if (isStore) qr = new TextDecoder().decode(bytes.slice(at + 8, at + 5 + length))
    if (isPrint) parts.push({ kind: 'qr', text: qr })
    return 5 + length
  }

  const group = (): number => {
    switch (byte(1)) {
      case 0x21: big = byte(2) !== 0; return 3
      case 0x56: return byte(2) >= 65 ? 4 : 3
      case 0x28: return twoDimensional()
      case 0x76: {
        const size = word(4) * word(6)
        parts.push({ kind: 'image', dots: rasterDots(bytes.slice(at + 8, at + 8 + size), word(4), word(6)) })
        return 8 + size
      }
      default: return 2
    }
  }

  /** A lead byte takes its trail with it, which may look like a command. */
  const characterLength = (): number => {
    if (byte(0) < 0x81) return 1
    return byte(1) >= 0x30 && byte(1) <= 0x39 ? 4 : 2
  }

  while (at < bytes.length) {
    const first = byte(0)
    if (first === LF) { endLine(); at += 1 }
    else if (first === ESC) { endSpan(); at += escape() }
    else if (first === GS) { endSpan(); at += group() }
    else if (first === FS) { endSpan(); at += 2 }
    else {
      const length = characterLength()
      text.push(...bytes.slice(at, at + length))
      at += length
    }
  }
  if (text.length || spans.length) endLine()
  return parts
}

export const textOf = (parts: readonly PaperPart[]): string =>
  parts.flatMap((part) => part.kind === 'line'
    ? [part.spans.map((span) => (span.kind === 'text' ? span.text : '▢')).join('')] : []).join('\n')
