import type { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { civilMinute, type CivilDate } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { fineRefusal } from '@/lib/policy/violations/online-handling'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { sendNotice } from '../notices/send-notice'
import { ruleMomentOf } from '../rule-moment'

type Row = typeof violations.$inferSelect

const ONLINE = { yes: { 'zh-Hans': '可在线处理', en: 'it can be handled online' }, no: { 'zh-Hans': '须到窗口处理', en: 'it is handled at a window' } }

export type Told = { readonly row: Row; readonly ownerId: string; readonly handleBy: CivilDate; readonly place: PlaceInfo }

/** F33: what was recorded where, what it costs and until when it is to be handled; once a revision of the record. */
export const tellOwner = (tx: Tx, ctx: Context, { row, ownerId, handleBy, place }: Told): Promise<void> => {
  const act = findViolationCode(row.code)?.act
  const isOnline = row.origin === 'camera' && fineRefusal(row.fineFen, ruleMomentOf(ctx)) === null
  return sendNotice(tx, ctx, {
    code: 'F33', personId: ownerId, subject: row.id, dedupe: `F33:${row.id}:${handleBy}:${row.revision}`,
    params: {
      plate: row.plate, violTime: civilMinute(row.at), place: { 'zh-Hans': `${place.nameZh}${row.road}`, en: `${row.road}, ${place.nameEn}` },
      violName: { 'zh-Hans': act?.zh ?? row.code, en: act?.en ?? row.code }, points: String(row.points), fine: String(row.fineFen / 100),
      handleDue: handleBy, online: isOnline ? ONLINE.yes : ONLINE.no,
    },
  })
}
