import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from './read-picture'
import { pictureBomb } from './test-picture-bomb'

type Seen = { readonly width?: number; readonly height?: number; readonly background?: string; readonly nobody?: boolean }

/** A head and shoulders before a wall. */
const portrait = ({ width = 900, height = 1200, background = '#f6f6f6', nobody = false }: Seen = {}) => {
  const person = `<ellipse cx="${width / 2}" cy="${height * 0.4}" rx="${width * 0.22}" ry="${height * 0.2}" fill="#c58c6b"/><rect x="${width * 0.12}" y="${height * 0.62}" width="${width * 0.76}" height="${height * 0.38}" fill="#203050"/>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${nobody ? '' : person}</svg>`
  return sharp(Buffer.from(drawing))
}
const jpeg = (seen?: Seen) => portrait(seen).jpeg().toBuffer()

const codeOf = async (bytes: Buffer, what: 'licence-photo' | 'paper' = 'paper'): Promise<string> => {
  const read = await readPicture(bytes, what, 'photo')
  if (!read.ok) expect(read.problems.every(({ field }) => field === 'photo')).toBe(true)
  return read.ok ? 'taken' : (read.problems[0]?.code ?? '')
}

test('[D3] a licence photo is cut to 22 × 32 from its middle and drawn anew without what the camera wrote into it', async () => {
  const withPlace = await portrait().withExif({ IFD0: { Copyright: 'SECRET-OWNER' }, IFD3: { GPSLatitude: '33/1 30/1 0/1' } }).jpeg().toBuffer()
  expect(withPlace.includes('SECRET-OWNER')).toBe(true)
  const read = await readPicture(withPlace, 'licence-photo', 'photo')
  if (!read.ok) throw new Error(read.problems[0]?.code)
  expect(read.value).toMatchObject({ width: 520, height: 756 })
  const { exif, icc, format } = await sharp(read.value.bytes).metadata()
  expect({ exif, icc, format }).toEqual({ exif: undefined, icc: undefined, format: 'jpeg' })
  expect(read.value.bytes.includes('SECRET-OWNER')).toBe(false)
})

test('[D3] what lies on its side by its own word is set upright', async () => {
  const lying = await portrait().rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer()
  expect(await codeOf(lying, 'licence-photo')).toBe('taken')
})

test.each<[string, Seen, string]>([
  ['a coloured background', { background: '#3a6ea5' }, 'photo.background'],
  ['a dark one', { background: '#888888' }, 'photo.background'],
  ['a wide picture', { width: 1200, height: 900 }, 'photo.ratio'],
  ['a strip', { width: 300, height: 1200 }, 'photo.ratio'],
  ['a stamp', { width: 150, height: 200 }, 'photo.too-small'],
  ['a white wall', { nobody: true }, 'photo.nobody'],
  ['what was asked for', {}, 'taken'],
  ['exactly 22 × 32', { width: 260, height: 378 }, 'taken'],
])('a licence photo: %s', async (_what, seen, code) => {
  expect(await codeOf(await jpeg(seen), 'licence-photo')).toBe(code)
})

test('[D3] what is not a picture is refused by its bytes, whatever it is called', async () => {
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)])
  const gif = await portrait().gif().toBuffer()
  for (const bytes of [drawing, zip, gif, Buffer.from('%PDF-1.7'), Buffer.from('<html>')]) expect(await codeOf(bytes)).toBe('file.not-a-picture')
  expect(await codeOf(Buffer.alloc(0))).toBe('file.missing')
})

test('[D3] a polyglot loses its other half, a truncated or mendacious file is broken', async () => {
  const plain = await jpeg()
  const polyglot = Buffer.concat([plain, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
  const read = await readPicture(polyglot, 'paper', 'photo')
  expect(read.ok && read.value.bytes.includes('<script>')).toBe(false)
  expect(await codeOf(polyglot)).toBe('taken')
  expect(await codeOf(plain.subarray(0, plain.length / 2))).toBe('file.broken')
  expect(await codeOf(Buffer.concat([plain.subarray(0, 20), Buffer.from('#!/bin/sh')]))).toBe('file.broken')
})

test('[D3] four hundred million points and twenty thousand in a row are refused by what the header says', async () => {
  expect(await codeOf(pictureBomb(20_000, 20_000))).toBe('file.too-many-pixels')
  expect(await codeOf(pictureBomb(20_001, 2))).toBe('file.too-many-pixels')
})

test('a page is made smaller, never larger', async () => {
  const read = await readPicture(await jpeg({ width: 3000, height: 4000 }), 'paper', 'photo')
  expect(read.ok && [read.value.width, read.value.height]).toEqual([1500, 2000])
  const small = await readPicture(await jpeg({ width: 300, height: 400 }), 'paper', 'photo')
  expect(small.ok && [small.value.width, small.value.height]).toEqual([300, 400])
})
