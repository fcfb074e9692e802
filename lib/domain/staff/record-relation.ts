import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { staffRelations } from '@/db/national/schema/organisations'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { parseDocument } from '@/lib/policy/identifiers/parse-document'
import { answerableFor } from '../accounts/answerable-for'
import { command, done, refuse } from '../command'
import { personKeyOf } from '../people-keys'
import { freshLoginProblem } from '../sessions/fresh-login'

export const RELATIONS = ['self', 'spouse', 'parent', 'child', 'sibling', 'other'] as const
type Relation = (typeof RELATIONS)[number]

const staffAccount = async (tx: Tx, accountId: string) => {
  const [account] = await tx.select().from(accounts).where(and(eq(accounts.id, accountId), eq(accounts.kind, 'staff'), eq(accounts.status, 'active')))
  const answerable = account && (await answerableFor(tx, account))
  return account && answerable ? { account, answerable } : null
}

const write = async (tx: Tx, ctx: Context, accountId: string, relation: Relation, number: string): Promise<boolean> => {
  const personKey = personKeyOf(ctx.keys, { documentType: 'A', number })
  if (relation === 'self') {
    const documentSealed = seal(ctx.keys, 'accounts.document', accountId, number)
    await tx.update(accounts).set({ personKey, documentType: 'A', documentSealed }).where(eq(accounts.id, accountId)).returning({ id: accounts.id })
    return true
  }
  const made = await tx
    .insert(staffRelations)
    .values({ id: newId('rel', ctx.machineNow), accountId, personKey, kind: relation, recordedBy: actorId(ctx.actor), recordedAt: ctx.machineNow })
    .onConflictDoNothing()
    .returning({ id: staffRelations.id })
  return made.length === 1
}

/** B7: who a member of staff is as a person, and who is near; from the next request on, their cases are not this officer's. */
export const recordRelation = command({
  name: 'staff.record-relation',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({
    accountId: z.string().max(60),
    relation: z.enum(RELATIONS, 'staff.relation-missing'),
    number: z.string().max(40).transform(normaliseCode),
  }),
  load: ({ tx, input }) => staffAccount(tx, input.accountId),
  about: ({ account, answerable }) => ({ ...answerable, madeBy: account.id }),
  async run({ tx, ctx, input: { relation, number }, subject: { account } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const parsed = parseDocument('resident-card', number, ctx.today)
    if (!parsed.ok) return refuse(...parsed.problems.map((each) => ({ ...each, field: 'number' })))
    if (!(await write(tx, ctx, account.id, relation, parsed.value))) return refuse(problem('staff.relation-known', 'number'))
    return done({ accountId: account.id }, { subject: account.id, detail: { relation } })
  },
})

export const endRelation = command({
  name: 'staff.end-relation',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({ relationId: z.string().max(60) }),
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(staffRelations).where(and(eq(staffRelations.id, input.relationId), isNull(staffRelations.endedAt)))
    const found = row && (await staffAccount(tx, row.accountId))
    return row && found ? { row, answerable: found.answerable } : null
  },
  about: ({ row, answerable }) => ({ ...answerable, madeBy: row.accountId }),
  async run({ tx, ctx, subject: { row } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const ended = await tx
      .update(staffRelations)
      .set({ endedAt: ctx.machineNow })
      .where(and(eq(staffRelations.id, row.id), isNull(staffRelations.endedAt)))
      .returning({ id: staffRelations.id })
    return ended.length ? done({ accountId: row.accountId }, { subject: row.accountId, detail: { relation: row.kind } }) : refuse(problem('not-found'))
  },
})
