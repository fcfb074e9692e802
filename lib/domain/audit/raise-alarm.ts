import { settings } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { appendAudit, type AuditDetail } from './append-audit'

export type Alarm = {
  readonly intent: `${string}.alarm`
  readonly subject: string
  /** What it may be raised once for: a day, a visit. */
  readonly once: string
  readonly detail: AuditDetail
}

/** Exactly one row for one cause (G5); auditors find it among the alarms. The transaction must be kept. */
export const raiseAlarm = async (tx: Tx, ctx: Context, { intent, subject, once, detail }: Alarm): Promise<void> => {
  const fresh = await tx
    .insert(settings)
    .values({ name: `${intent}:${subject}:${once}`, value: String(ctx.machineNow) })
    .onConflictDoNothing()
    .returning({ name: settings.name })
  if (fresh.length) await appendAudit(tx, ctx, { intent, outcome: 'done', subject, detail })
}
