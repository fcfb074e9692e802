import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { NoticeCode, NoticeParams } from '@/lib/messages/notices'
import { sendNotice } from '../notices/send-notice'

type Booking = { readonly id: string; readonly personId: string; readonly number: string }

/** A notice about a booking; `step` tells one of a kind from the next, so that each goes out once (NTF-01). */
export const tellBooking = (tx: Tx, ctx: Context, { id, personId, number }: Booking, code: NoticeCode, step: string, params: NoticeParams): Promise<void> =>
  sendNotice(tx, ctx, { code, personId, subject: id, dedupe: `${code}:${id}:-:${step}`, params: { applyNo: number, ...params } })
