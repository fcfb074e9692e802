import { identityFailures } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { appendAudit } from '../audit/append-audit'
import { isAlarm } from './identity-limits'
import { recentFailures } from './identity-lock'

/** Counts a failed identity; three different persons within minutes ring at the office's board (KSK-08). */
export const countFailure = async (tx: Tx, ctx: Context, terminalId: string, documentKey: string): Promise<void> => {
  const failure = { documentKey, at: ctx.machineNow }
  const isRinging = isAlarm(await recentFailures(tx, ctx, terminalId), failure)
  await tx.insert(identityFailures).values({ id: newId('idf', ctx.machineNow), terminalId, ...failure })
  if (isRinging) await appendAudit(tx, ctx, { intent: 'terminal.alarm', outcome: 'done', subject: terminalId, detail: { rule: 'KSK-08' } })
}
