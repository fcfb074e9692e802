import { ledger } from '@/db/province/schema/applications'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import type { RunEffect } from './effect'

/** The frozen fee, taken at the window: into the till of the office, out of the state's claim (H6). Once an application. */
export const takeFee: RunEffect = async (tx, ctx, { application, service }) => {
  const fee = application.feeFen
  if (fee === null || fee === 0) return { problem: problem('fee.not-quoted') }
  const transferId = `fee:${application.id}`
  const leg = (account: string, amountFen: number) => ({
    id: newId('leg', ctx.machineNow), transferId, account, amountFen, applicationId: application.id, reason: service.fee ?? service.code, at: ctx.now,
  })
  const written = await tx
    .insert(ledger)
    .values([leg(`till:${application.place}`, fee), leg(`fees:${service.fee ?? service.code}`, -fee)])
    .onConflictDoNothing()
    .returning({ id: ledger.id })
  return written.length === 2 ? { evidence: { transfer: transferId, feeFen: fee } } : { problem: problem('fee.already-taken') }
}
