import type { Dots } from './paper'

const HEADER = 62

/** A one-bit BMP as a data address: small enough to write by hand, shown by every browser. */
export const bitmapAddress = ({ width, height, isBlack }: Dots): string => {
  const rowBytes = Math.ceil(width / 32) * 4
  const bytes = Buffer.alloc(HEADER + rowBytes * height)
  bytes.write('BM', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(HEADER, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(-height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(1, 28)
  bytes.writeUInt32LE(rowBytes * height, 34)
  bytes.writeUInt32LE(2, 46)
  bytes.writeUInt32LE(0xffffff, 54)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = HEADER + y * rowBytes + (x >> 3)
      if (isBlack(x, y)) bytes.writeUInt8(bytes.readUInt8(index) | (0x80 >> (x & 7)), index)
    }
  }
  return `data:image/bmp;base64,${bytes.toString('base64')}`
}
