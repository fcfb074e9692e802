import type { Eligibility, Rule } from '@/lib/engine/define-service'
import { momentOf, onPerson } from '@/lib/engine/standing'
import { problem } from '@/lib/kernel/problem'
import { certificateMayBeFiled } from '@/lib/policy/licence/health-certificate'
import type { Facts } from './fields'

const between = (text: string | undefined, from: number, to: number): boolean => text !== undefined && Number(text) >= from && Number(text) <= to

export const heightIsOfAPerson: Rule<Facts> = ({ heightCm }) =>
  heightCm === undefined || (/^\d{2,3}$/.test(heightCm) && between(heightCm, 80, 250)) ? null : problem('examination.height', 'heightCm')

/** The logarithmic chart goes from 3.0 to 5.3. */
const isSight = (text: string | undefined): boolean => text === undefined || (/^\d\.\d$/.test(text) && between(text, 3, 5.3))

export const leftSightIsOnTheChart: Rule<Facts> = ({ sightLeft }) => (isSight(sightLeft) ? null : problem('examination.sight', 'sightLeft'))
export const rightSightIsOnTheChart: Rule<Facts> = ({ sightRight }) => (isSight(sightRight) ? null : problem('examination.sight', 'sightRight'))

/** ORG-02. */
export const noneWasFiledLately: Eligibility = onPerson(({ certificates }, standing) =>
  certificateMayBeFiled(certificates.map(({ examinedOn }) => examinedOn).toSorted().at(-1) ?? null, standing.today, momentOf(standing)))
