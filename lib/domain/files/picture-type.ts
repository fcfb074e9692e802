export type PictureType = 'image/jpeg' | 'image/png'

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the bytes begin with; a name or a declared type proves nothing (D3). Null for all else, drawings (SVG) among it. */
export const pictureType = (bytes: Buffer): PictureType | null => {
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg'
  return bytes.subarray(0, PNG.length).equals(PNG) ? 'image/png' : null
}
