import type { Sharp } from 'sharp'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'

/** 22 × 32 mm at 300 points an inch is 260 × 378; kept at twice that. */
const LEAST = { width: 260, height: 378 }
export const PHOTO_SIZE = { width: 520, height: 756 }
export const PHOTO_RATIO = 22 / 32
/** What a telephone takes upright (3:4, 9:16) is cut to size from its middle; what is wider is another kind of picture. */
const NARROWEST = 0.56
const WIDEST = 0.78

/** Looked at in a small copy: 66 × 96 points are enough for a background. */
const SMALL = { width: 66, height: 96 }
const EDGE = 5
/** The shoulders reach the sides below this line. */
const SHOULDERS = 52
const LIGHT = 190
const NEUTRAL = 32
const BACKGROUND_SHARE = 0.9
/** White all over shows nobody. */
const PERSON_SHARE = 0.15

type Points = { readonly data: Buffer; readonly width: number; readonly height: number }

const isWhite = ({ data, width }: Points, x: number, y: number): boolean => {
  const at = (y * width + x) * 3
  const colour = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  return Math.min(...colour) >= LIGHT && Math.max(...colour) - Math.min(...colour) <= NEUTRAL
}

const shareOfWhite = (points: Points, counts: (x: number, y: number) => boolean): number => {
  let [white, all] = [0, 0]
  for (let y = 0; y < points.height; y++)
    for (let x = 0; x < points.width; x++)
      if (counts(x, y)) {
        all++
        if (isWhite(points, x, y)) white++
      }
  return white / all
}

const isBackground = (x: number, y: number): boolean => y < EDGE || ((x < EDGE || x >= SMALL.width - EDGE) && y < SHOULDERS)
const isMiddle = (x: number, y: number): boolean => x >= SMALL.width / 4 && x < (SMALL.width * 3) / 4 && y >= SMALL.height / 4

const backgroundProblem = async (photo: Sharp): Promise<string | null> => {
  const { data, info } = await photo.clone().resize({ ...SMALL, fit: 'fill' }).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const points = { data, width: info.width, height: info.height }
  if (shareOfWhite(points, isBackground) < BACKGROUND_SHARE) return 'photo.background'
  return shareOfWhite(points, isMiddle) > 1 - PERSON_SHARE ? 'photo.nobody' : null
}

/**
 * A licence photo by what can be measured: upright, 22 to 32, large enough, white behind the head. Whether it shows this
 * person, and nobody else looks at the face, is for the officer.
 */
export const licencePhoto = async (upright: Sharp): Promise<Result<Sharp>> => {
  const wrong = (code: string, params?: Record<string, number>) => refuse(problem(code, undefined, params))
  const { data, info } = await upright.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (width / height < NARROWEST || width / height > WIDEST) return wrong('photo.ratio')
  const cut = width / height > PHOTO_RATIO ? { width: Math.round(height * PHOTO_RATIO), height } : { width, height: Math.round(width / PHOTO_RATIO) }
  if (cut.width < LEAST.width || cut.height < LEAST.height) return wrong('photo.too-small', LEAST)
  const { default: sharp } = await import('sharp')
  const photo = sharp(data, { raw: { width, height, channels } }).extract({ left: Math.floor((width - cut.width) / 2), top: Math.floor((height - cut.height) / 2), ...cut })
  const seen = await backgroundProblem(photo)
  return seen ? wrong(seen) : done(photo)
}
