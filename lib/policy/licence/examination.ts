import type { Examination } from './fitness'

type Given = Readonly<Partial<Record<'heightCm' | 'sightLeft' | 'sightRight' | 'colours' | 'hearing' | 'limbs' | 'neck' | 'abilities', string>>>

/** Of the logarithmic chart, 3.0 to 5.3, times ten: whole numbers compare exactly. */
const tenfold = (sight: string): number => Math.round(Number(sight) * 10)

const ABILITIES: Readonly<Record<string, boolean | null>> = { passed: true, failed: false, untested: null }

/** The doctor's answers as the law judges them; what is not answered counts as not fit. */
export const examinationOf = (given: Given): Examination => ({
  heightCm: Number(given.heightCm ?? 0),
  sightLeft: tenfold(given.sightLeft ?? '0'),
  sightRight: tenfold(given.sightRight ?? '0'),
  tellsColours: given.colours === 'yes',
  hears: given.hearing === 'yes',
  limbsMove: given.limbs === 'yes',
  neckMoves: given.neck === 'yes',
  abilities: ABILITIES[given.abilities ?? ''] ?? null,
})
