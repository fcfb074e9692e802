import { eq } from '@/db/conditions'
import { ledger, type applications } from '@/db/province/schema/applications'
import type { Db, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { issuePaper } from '../papers/issue-paper'
import { revokePaper } from '../papers/revoke-paper'
import { transfer } from './transfer'

type Charged = Pick<typeof applications.$inferSelect, 'id' | 'number' | 'service' | 'feeFen' | 'postageFen'>

const transferOf = (applicationId: string): string => `fee:${applicationId}`

/** Fee and postage, frozen when the application was accepted. */
export const totalOf = ({ feeFen, postageFen }: Pick<Charged, 'feeFen' | 'postageFen'>): Fen => (feeFen ?? 0) + (postageFen ?? 0)

export const isFeeSettled = async (db: Db, applicationId: string): Promise<boolean> => {
  const [row] = await db.select({ id: ledger.id }).from(ledger).where(eq(ledger.transferId, transferOf(applicationId))).limit(1)
  return row !== undefined
}

/** Into the till or the provider's account, out of the claims of the state and of the carrier; once an application, with its receipt (H6). */
export const settleFee = async (tx: Tx, ctx: Context, into: string, charged: Charged): Promise<boolean> => {
  const settled = await transfer(tx, ctx, {
    id: transferOf(charged.id),
    legs: [[into, totalOf(charged)], [`fees:${charged.service}`, -(charged.feeFen ?? 0)], ['postage', -(charged.postageFen ?? 0)]],
    applicationId: charged.id,
    reason: charged.service,
  })
  if (settled) await issuePaper(tx, ctx, { kind: 'receipt', number: `${charged.number}-P`, subjectId: charged.id, applicationId: charged.id, validUntil: null })
  return settled
}

/** What was taken for something that is void goes back the way it came, once, and its receipt with it. */
export const returnFee = async (tx: Tx, ctx: Context, applicationId: string, reason: string): Promise<boolean> => {
  const legs = await tx.select().from(ledger).where(eq(ledger.transferId, transferOf(applicationId)))
  if (!legs.length) return false
  await revokePaper(tx, ctx, { kind: 'receipt', subjectId: applicationId }, reason)
  return transfer(tx, ctx, { id: `fee-back:${applicationId}`, legs: legs.map(({ account, amountFen }) => [account, -amountFen]), applicationId, reason })
}
