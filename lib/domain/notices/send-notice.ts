import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { notices, people } from '@/db/province/schema/people'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { noticeOf, smsText, type NoticeCode, type NoticeParams } from '@/lib/messages/notices'
import { enqueue } from '../outbox/enqueue'
import { nextSending } from './sending-window'

export type NoticeOrder = {
  readonly code: NoticeCode
  readonly personId: string
  /** What it is about: an application, a vehicle. */
  readonly subject?: string
  /** A body that hears the same (F27, F29). */
  readonly toldTo?: string | undefined
  /** NTF-01: `code:subjectId:dueDate:step`. */
  readonly dedupe: string
  readonly params: NoticeParams
  /** Instead of the phone on file: the old and the new contact (F10). */
  readonly phones?: readonly string[]
}

const phoneOf = statement((db) => db.select({ sealed: people.phoneSealed }).from(people).where(eq(people.id, sql.placeholder('personId'))).prepare())

const insertNotice = statement((db) =>
  db
    .insert(notices)
    .values({
      id: sql.placeholder('id'), code: sql.placeholder('code'), personId: sql.placeholder('personId'), dedupe: sql.placeholder('dedupe'), subject: sql.placeholder('subject'), toldTo: sql.placeholder('toldTo'),
      paramsSealed: sql.placeholder('paramsSealed'), createdAt: sql.placeholder('createdAt'),
    })
    .onConflictDoNothing()
    .returning({ id: notices.id })
    .prepare(),
)

const phoneOnFile = async (tx: Tx, ctx: Context, personId: string): Promise<string[]> => {
  const row = await phoneOf(tx).get({ personId })
  return row?.sealed ? [open(ctx.keys, 'people.phone', personId, row.sealed)] : []
}

const sendSms = async (tx: Tx, ctx: Context, { code, personId, dedupe, params, phones }: NoticeOrder): Promise<void> => {
  const to = [...new Set(phones ?? (await phoneOnFile(tx, ctx, personId)))]
  // The window is business time; the outbox runs on the machine's clock, so only the wait goes over.
  const wait = noticeOf(code).anyHour ? 0 : nextSending(ctx.now) - ctx.now
  for (const [i, phone] of to.entries())
    await enqueue(tx, ctx, {
      topic: 'sms.send', key: `notice:${dedupe}:${i}`, subject: personId,
      payload: { to: phone, text: smsText(code, params) }, availableAt: ctx.machineNow + wait,
    })
}

/** Inbox always, a text message where the code has one; told again with the same key, it stands once (NTF-01, NTF-04). */
export const sendNotice = async (tx: Tx, ctx: Context, order: NoticeOrder): Promise<void> => {
  const id = newId('ntc', ctx.machineNow)
  const written = await insertNotice(tx).get({
    id, code: order.code, personId: order.personId, dedupe: order.dedupe, subject: order.subject ?? null, toldTo: order.toldTo ?? null,
    paramsSealed: seal(ctx.keys, 'notices.params', id, JSON.stringify(order.params)), createdAt: ctx.now,
  })
  if (written && noticeOf(order.code).sms) await sendSms(tx, ctx, order)
}
