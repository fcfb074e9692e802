import { DAY } from '@/lib/kernel/clock'
import type { terminals } from '../schema/terminals'
import { randomFor, seededId, type SeedTerms } from './seed-terms'

export type SeedTerminal = {
  readonly row: typeof terminals.$inferInsert & { readonly code: string; readonly name: string }
  readonly nameEn: string
  readonly enrolmentCode: string
}

const CODE_LIFE = 30 * DAY

const HALLS = [
  { where: '车管所大厅', whereEn: 'vehicle office hall' },
  { where: '汽车城服务站', whereEn: 'car city station' },
] as const

/** Six machines a place, waiting to be enrolled; the demo prints one-time codes, the office can make new ones (KSK-06). */
export const seedTerminals = (terms: SeedTerms): readonly SeedTerminal[] =>
  [...HALLS, ...HALLS, ...HALLS].map(({ where, whereEn }, index) => {
    const random = randomFor(terms, `terminal:${index}`)
    const enrolmentCode = Array.from({ length: 12 }, () => random.below(10)).join('')
    const row = {
      id: seededId(terms, 'ter', String(index)),
      place: terms.place.code,
      code: `${terms.place.code.toUpperCase()}-${String(index + 1).padStart(3, '0')}`,
      name: `${terms.place.nameZh}${where}自助机`,
      location: `${terms.place.nameZh}市演示区${where}`,
      services: '*',
      state: 'awaiting-enrolment' as const,
      enrolmentHash: terms.tools.enrolmentHash(enrolmentCode),
      enrolmentExpiresAt: terms.machineNow + CODE_LIFE,
    }
    return { row, nameEn: `${terms.place.nameEn} terminal, ${whereEn}`, enrolmentCode }
  })
