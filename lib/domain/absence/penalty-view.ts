import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { absenceStage, type AbsenceStage } from '@/lib/policy/violations/record-deadlines'
import { recordView, type RecordView } from '../violations/record-view'
import { remainingOf, type PenaltyRow } from './remaining-records'

/** A penalty that is intended, with what is left of its records. */
export type PenaltyView = Pick<PenaltyRow, 'id' | 'plate' | 'plateType' | 'noticeOn' | 'heardUntil' | 'publishedOn' | 'publicUntil' | 'endedOn' | 'revision'> & {
  /** null: it has ended. */
  readonly stage: AbsenceStage | null
  readonly records: readonly RecordView[]
}

export const penaltyView = async (db: Db, ctx: Context, row: PenaltyRow): Promise<PenaltyView> => {
  const { id, plate, plateType, noticeOn, heardUntil, publishedOn, publicUntil, endedOn, revision } = row
  const left = endedOn === null ? await remainingOf(db, row) : []
  return {
    id, plate, plateType, noticeOn, heardUntil, publishedOn, publicUntil, endedOn, revision,
    stage: endedOn === null ? absenceStage(row, ctx.today) : null,
    records: left.flatMap((record) => recordView(ctx, record) ?? []),
  }
}
