import { problem, type Problem } from '@/lib/kernel/problem'
import type { CapturedRecord } from '@/lib/policy/violations/captured-record'
import type { violations } from '@/db/province/schema/violations'

type Row = typeof violations.$inferSelect

/** What a correction may make other; whom it happened to and when follows from the plate. */
export const CORRECTED = ['plateType', 'plate', 'code', 'road', 'fineFen', 'points'] as const
export type Correction = Pick<Row, (typeof CORRECTED)[number]>

export const correctionOf = ({ plateType, plate, code, road, fineFen, points }: Pick<CapturedRecord, keyof Correction>): Correction => ({ plateType, plate, code, road, fineFen, points })

export const sameAs = (row: Row, proposed: Correction): boolean => CORRECTED.every((name) => row[name] === proposed[name])

/** Only what waits to be handled is corrected; what was decided can only be cancelled (VIO-22). */
export const notNow = ({ state }: Row, kind: 'correct' | 'cancel'): Problem | null =>
  state === 'open' || (kind === 'cancel' && (state === 'decided' || state === 'paid')) ? null : problem('violation-record.not-open')
