import type { Bitmap } from './contract'

const DOTS = 24

/** Draws a rare character with the page's own font, for printers whose font lacks it (䶮 㛃 𬭎). */
export const canvasGlyph = (fontFamily: string): ((character: string) => Bitmap) => {
  const canvas = new OffscreenCanvas(DOTS, DOTS)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no 2d canvas')
  context.font = `${DOTS - 1}px ${fontFamily}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'

  return (character) => {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, DOTS, DOTS)
    context.fillStyle = '#000'
    context.fillText(character, DOTS / 2, DOTS / 2 + 1)
    const { data } = context.getImageData(0, 0, DOTS, DOTS)
    const bits = new Uint8Array((DOTS / 8) * DOTS)
    for (let dot = 0; dot < DOTS * DOTS; dot++) {
      const byte = dot >> 3
      if ((data[dot * 4] ?? 255) < 128) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (dot & 7))
    }
    return { width: DOTS, height: DOTS, bits }
  }
}
