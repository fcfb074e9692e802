import { done, problem, refuse, type Problem, type Result } from '@/lib/kernel/problem'
import { normalForm } from './normal-form'

/** Normalised: no white space, no dots or dashes (standards.md §5). */
export type PlateNumber = string
/** 号牌种类 (hpzl), two digits; a vehicle is known by plate type and number together. */
export type PlateType = string

export type PlateKind =
  | 'ordinary' | 'small-new-energy' | 'large-new-energy' | 'trailer' | 'training' | 'police' | 'hong-kong' | 'macau'
  | 'embassy' | 'consulate' | 'temporary'

type Grammar = { readonly kind: PlateKind; readonly types: readonly PlateType[]; readonly form: RegExp }

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'
const HEAD = `[${PROVINCES}][A-HJ-NP-Z]`
const SERIAL = '[0-9A-HJ-NP-Z]'
const NEW_ENERGY = '[DABCEFGHJK]'

const form = (pattern: string) => new RegExp(`^${pattern}$`)

const GRAMMARS: readonly Grammar[] = [
  {
    kind: 'ordinary',
    types: ['01', '02', '07', '08'],
    form: form(`${HEAD}(?!(?:\\d*[A-Z]){3})${SERIAL}{5}`),
  },
  { kind: 'small-new-energy', types: ['52'], form: form(`${HEAD}${NEW_ENERGY}${SERIAL}\\d{4}`) },
  { kind: 'large-new-energy', types: ['51'], form: form(`${HEAD}\\d{5}${NEW_ENERGY}`) },
  { kind: 'trailer', types: ['15'], form: form(`${HEAD}${SERIAL}{4}挂`) },
  { kind: 'training', types: ['16'], form: form(`${HEAD}${SERIAL}{4}学`) },
  { kind: 'police', types: ['23'], form: form(`${HEAD}${SERIAL}{4}警`) },
  { kind: 'hong-kong', types: ['26'], form: form(`${HEAD}${SERIAL}{4}港`) },
  { kind: 'macau', types: ['27'], form: form(`${HEAD}${SERIAL}{4}澳`) },
  { kind: 'embassy', types: ['03'], form: form('\\d{6}使') },
  { kind: 'consulate', types: ['04'], form: form(`${HEAD}\\d{4}领`) },
  { kind: 'temporary', types: ['22'], form: form(`${HEAD}临\\d{5}`) },
]

/** Armed police and the forces, old and new style: their plates are not kept here. */
const FORCES = /^(?:WJ|[A-Z]{2}\d|[军海空北沈兰济南广成][A-Z])/

export const normalisePlate = (text: string): PlateNumber => normalForm(text).replace(/[\s.·•・\-–—]/gu, '')

const grammarsOf = (plate: PlateNumber): readonly Grammar[] => GRAMMARS.filter(({ form: pattern }) => pattern.test(plate))

/** The kinds a normalised number may be; empty if it is none. */
export const plateKindsOf = (plate: PlateNumber): readonly PlateKind[] => grammarsOf(plate).map(({ kind }) => kind)

export const plateTypesOf = (plate: PlateNumber): readonly PlateType[] => grammarsOf(plate).flatMap(({ types }) => types)

/** Former official cars carry the issuing letter O: known to look-ups, never given out, bound or registered again. */
const withIssuingLetterA = (plate: PlateNumber): PlateNumber => plate.replace(/^(.)O/u, '$1A')

const faultOf = (plate: PlateNumber, type?: PlateType): Problem | null => {
  const types = plateTypesOf(plate)
  if (types.length > 0) return !type || types.includes(type) ? null : problem('plate-number.wrong-type')
  if (plateTypesOf(withIssuingLetterA(plate)).length > 0) return problem('plate-number.look-up-only')
  return problem(FORCES.test(plate) ? 'plate-number.not-handled' : 'plate-number.invalid')
}

/** For selection, binding and registration; with a plate type the number must be one of it. */
export const parsePlateNumber = (text: string, type?: PlateType): Result<PlateNumber> => {
  const plate = normalisePlate(text)
  const fault = faultOf(plate, type)
  return fault ? refuse(fault) : done(plate)
}

/** For look-ups: also numbers that are no longer given out. */
export const parsePlateNumberForLookUp = (text: string, type?: PlateType): Result<PlateNumber> => {
  const plate = normalisePlate(text)
  const fault = faultOf(withIssuingLetterA(plate), type)
  return fault ? refuse(fault) : done(plate)
}
