import { isFeeSettled, settleFee, totalOf } from '../ledger/fee-transfer'
import type { Context } from '@/lib/kernel/context'
import type { RunEffect } from './effect'

/** A body that issues itself owes the office what it took. */
const tillOf = ({ actor }: Context, place: string): string => (actor.kind === 'member' ? `organisation:${actor.organisationId}` : `till:${place}`)

/** What is still to be paid, taken into the till of the office (H6) or of the body that filed it; nothing when it was paid before. */
export const takeFee: RunEffect = async (tx, ctx, { application }) => {
  const total = totalOf(application)
  if (total === 0 || (await isFeeSettled(tx, application.id))) return { evidence: { takenFen: 0 } }
  await settleFee(tx, ctx, tillOf(ctx, application.place), application)
  return { evidence: { takenFen: total } }
}
