import { eq } from '@/db/conditions'
import { ledger } from '@/db/province/schema/applications'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Fen } from '@/lib/kernel/money'

export type Leg = readonly [account: string, amountFen: Fen]

export type Transfer = {
  /** The same id twice is one transfer. */
  readonly id: string
  readonly legs: readonly Leg[]
  readonly applicationId: string | null
  readonly reason: string
}

const isBalanced = (legs: readonly Leg[]): boolean => legs.length >= 2 && legs.reduce((sum, [, amount]) => sum + amount, 0) === 0

/** Double entry, all legs or none (H6); legs of nothing are left out. False when this transfer stands already. */
export const transfer = async (tx: Tx, ctx: Context, { id, legs, applicationId, reason }: Transfer): Promise<boolean> => {
  const moved = legs.filter(([, amount]) => amount !== 0)
  if (!isBalanced(moved)) throw new Error(`the transfer ${id} does not balance`)
  const [earlier] = await tx.select({ id: ledger.id }).from(ledger).where(eq(ledger.transferId, id)).limit(1)
  if (earlier) return false
  await tx.insert(ledger).values(
    moved.map(([account, amountFen]) => ({ id: newId('leg', ctx.machineNow), transferId: id, account, amountFen, applicationId, reason, at: ctx.now })),
  )
  return true
}
