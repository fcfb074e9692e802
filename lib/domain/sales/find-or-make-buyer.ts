import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { findOrMakePerson } from '../register/find-or-make-person'
import type { Buyer } from './sale-input'

/** A name that is not the register's refuses the report. */
export const findOrMakeBuyer = (tx: Tx, ctx: Context, buyer: Buyer): Promise<{ personId: string } | { problem: Problem }> =>
  findOrMakePerson(tx, ctx, buyer, problem('sale.buyer-differs', 'buyerName'))
