import { isFeeSettled, settleFee, totalOf } from '../ledger/fee-transfer'
import type { RunEffect } from './effect'

/** What is still to be paid, taken at the window into the till of the office (H6); nothing when it was paid before. */
export const takeFee: RunEffect = async (tx, ctx, { application }) => {
  const total = totalOf(application)
  if (total === 0 || (await isFeeSettled(tx, application.id))) return { evidence: { takenFen: 0 } }
  await settleFee(tx, ctx, `till:${application.place}`, application)
  return { evidence: { takenFen: total } }
}
