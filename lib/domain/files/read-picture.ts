import sharp from 'sharp'
import type { FileField } from '@/lib/engine/fields'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { licencePhoto, PHOTO_SIZE } from './licence-photo'
import { pictureType } from './picture-type'

export type Picture = { readonly bytes: Buffer; readonly width: number; readonly height: number }

/** A telephone's picture has 12 to 48 million points; one of 400 is made to fill the memory. */
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 20_000
/** A page is legible at this. */
const PAPER_SIDE = 2_000

sharp.cache(false)
sharp.concurrency(1)

const decode = (bytes: Buffer) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true, animated: false })

const sizeProblem = async (bytes: Buffer): Promise<string | null> => {
  const { width = 0, height = 0, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (pages > 1) return 'file.not-a-picture'
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE ? 'file.too-many-pixels' : null
}

/** Drawn anew, upright, in the colours of a screen: nothing of the file that came survives but its points. */
const redrawn = async (bytes: Buffer, what: FileField['what']): Promise<Result<Picture>> => {
  const upright = decode(bytes).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
  if (what === 'licence-photo') {
    const cut = await licencePhoto(upright)
    if (!cut.ok) return cut
    const { data, info } = await cut.value.resize({ ...PHOTO_SIZE, withoutEnlargement: true }).jpeg({ quality: 90 }).toBuffer({ resolveWithObject: true })
    return done({ bytes: data, width: info.width, height: info.height })
  }
  const { data, info } = await upright.resize({ width: PAPER_SIDE, height: PAPER_SIDE, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true })
  return done({ bytes: data, width: info.width, height: info.height })
}

/** What was sent in as a picture of ours, or in one word what is wrong with it. */
export const readPicture = async (bytes: Buffer, what: FileField['what'], field: string): Promise<Result<Picture>> => {
  const wrong = (code: string) => refuse(problem(code, field))
  if (bytes.length === 0) return wrong('file.missing')
  if (!pictureType(bytes)) return wrong('file.not-a-picture')
  try {
    const tooLarge = await sizeProblem(bytes)
    if (tooLarge) return wrong(tooLarge)
    const read = await redrawn(bytes, what)
    return read.ok ? read : refuse(...read.problems.map((each) => ({ ...each, field })))
  } catch {
    // The decoder's own words name files and libraries; for the person it is one thing.
    return wrong('file.broken')
  }
}
