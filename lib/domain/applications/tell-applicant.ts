import type { Tx } from '@/db/handle'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { isNoticeCode, STATUS_WORDS, type NoticeParams } from '@/lib/messages/notices'
import { catalogueItemOf } from '@/lib/services/registry'
import { sendNotice } from '../notices/send-notice'
import type { Application } from './application'

type Telling = {
  readonly code: string
  readonly params: NoticeParams
  readonly decision: Facts
  readonly phones?: readonly string[]
}

/** The notice of a transition: what every application knows of itself, and what its effects found out. */
export const tellApplicant = async (tx: Tx, ctx: Context, { row, service }: Application, telling: Telling): Promise<void> => {
  if (!isNoticeCode(telling.code)) throw new Error(`no text for notice ${telling.code}`)
  const { titles } = catalogueItemOf(service)
  const words = STATUS_WORDS[row.status]
  await sendNotice(tx, ctx, {
    code: telling.code,
    personId: row.applicantId,
    subject: row.id,
    dedupe: `${telling.code}:${row.id}:-:event:${row.revision}`,
    params: {
      serviceName: { 'zh-Hans': titles.zh, en: titles.en },
      applyNo: row.number,
      ...(words && { state: words }),
      reason: Object.values(telling.decision).filter(Boolean).join(' '),
      trackingNo: '',
      ...telling.params,
    },
    ...(telling.phones && { phones: telling.phones }),
  })
}
