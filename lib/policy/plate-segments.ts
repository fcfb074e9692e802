import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { normalisePlate, parsePlateNumber, type PlateNumber, type PlateType } from './identifiers/plate-number'

/**
 * 号段: the product of the ranges of its places, not an interval of the dictionary (standards.md §6). Every number in
 * it is a good number of the plate type, because both ends are and only digits and A–Z without I and O are stepped.
 */
export type Segment = {
  readonly from: PlateNumber
  readonly to: PlateNumber
  readonly plateType: PlateType
  /** What may stand at each place, in the order of enumeration; the head's places have one character. */
  readonly places: readonly string[]
}

const DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const HEAD_LENGTH = 2

/** The signs from one to the other, or nothing if they are of two kinds or run backwards. */
const signsBetween = (from: string, to: string): string => {
  if (from === to) return from
  const alphabet = [DIGITS, LETTERS].find((signs) => signs.includes(from) && signs.includes(to)) ?? ''
  return alphabet.slice(alphabet.indexOf(from), alphabet.indexOf(to) + 1)
}

const placesOf = (from: PlateNumber, to: PlateNumber): readonly string[] => {
  const ends = [...to]
  return [...from].map((sign, place) => signsBetween(sign, ends[place] ?? ''))
}

const isShape = (from: PlateNumber, to: PlateNumber, places: readonly string[]): boolean =>
  from.length === to.length && from.slice(0, HEAD_LENGTH) === to.slice(0, HEAD_LENGTH) && places.every((signs) => signs !== '')

export const parseSegment = (from: string, to: string, plateType: PlateType): Result<Segment> => {
  const first = parsePlateNumber(from, plateType)
  const last = parsePlateNumber(to, plateType)
  if (!first.ok || !last.ok) return refuse(problem('segment.ends-invalid'))

  const places = placesOf(first.value, last.value)
  if (!isShape(first.value, last.value, places)) return refuse(problem('segment.invalid'))
  return done({ from: first.value, to: last.value, plateType, places })
}

/** `苏HA000A–苏HC999Z`, or as offices write it without the province: `C18E00 ~ C18E99`. */
export const parseSegmentText = (text: string, plateType: PlateType, province: string): Result<Segment> => {
  const ends = text.split(/[~～〜–—-]/u).map(normalisePlate)
  const [from, to] = ends.map((end) => (/^[A-Z]/.test(end) ? province + end : end))
  if (ends.length !== 2 || !from || !to) return refuse(problem('segment.invalid'))
  return parseSegment(from, to, plateType)
}

export const segmentHead = (segment: Segment): string => segment.from.slice(0, HEAD_LENGTH)

export const segmentCount = ({ places }: Segment): number => places.reduce((count, signs) => count * signs.length, 1)

/** 1 for the first number, null for a number that is not in the segment; odometer order, left place slowest. */
export const placeInSegment = ({ places }: Segment, text: string): number | null => {
  const number = normalisePlate(text)
  const signs = [...number]
  if (signs.length !== places.length) return null

  let index = 0
  for (const [place, allowed] of places.entries()) {
    const step = allowed.indexOf(signs[place] ?? '')
    if (step < 0) return null
    index = index * allowed.length + step
  }
  return index + 1
}

export const isInSegment = (segment: Segment, text: string): boolean => placeInSegment(segment, text) !== null

/** The n-th number, counted from 1. */
export const nthNumber = (segment: Segment, n: number): PlateNumber => {
  if (!Number.isInteger(n) || n < 1 || n > segmentCount(segment)) throw new RangeError(`no number ${n} in the segment`)

  let rest = n - 1
  let number = ''
  for (const signs of segment.places.toReversed()) {
    number = signs.charAt(rest % signs.length) + number
    rest = Math.floor(rest / signs.length)
  }
  return number
}

export function* numbersOf(segment: Segment): Generator<PlateNumber> {
  const count = segmentCount(segment)
  for (let n = 1; n <= count; n++) yield nthNumber(segment, n)
}

/** Whether one number would stand in both: product sets meet where every place has a common sign. */
export const segmentsOverlap = (one: Segment, other: Segment): boolean =>
  one.plateType === other.plateType && one.places.length === other.places.length &&
  one.places.every((signs, place) => [...signs].some((sign) => other.places[place]?.includes(sign)))

/** PLT-06: which serial places a wish, typed so far, may still have; keys outside are off. */
export const signsAfter = (segments: readonly Segment[], typed: string): string => {
  const start = normalisePlate(typed)
  const open = segments.filter(({ places }) => [...start].every((sign, place) => places[place]?.includes(sign)))
  const next = new Set(open.flatMap(({ places }) => [...(places[start.length] ?? '')]))
  return [...next].sort().join('')
}
