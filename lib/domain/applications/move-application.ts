import { z } from 'zod'
import type { Status } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { missingAnswer } from '@/lib/engine/missing-answer'
import { parseAnswer } from '@/lib/engine/parse-answer'
import { findTransition } from '@/lib/engine/transitions'
import { problem, type Problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'
import { loadForAct, targetOf, type Application } from './application'
import { carryOut } from './carry-out'
import { findings } from './findings'

const input = z.strictObject({
  applicationId: z.string().max(40),
  transition: z.string().max(40),
  revision: z.coerce.number().int(),
  decision: z.record(z.string().max(40), z.string().max(4000)).optional(),
})

/** The officer's answers to what the transition asks; each must be given, nothing else is taken. */
const decisionOf = ({ current }: Application, name: string, given: Readonly<Record<string, string>>): { facts: Facts; problems: Problem[] } => {
  const facts: Record<string, string> = {}
  const problems: Problem[] = []
  for (const asked of findTransition(current, name)?.asks ?? []) {
    const field = current.decisionFields?.[asked]
    if (!field) continue
    const answer = parseAnswer(asked, field, given[asked] ?? '')
    if (!answer.ok) problems.push(...answer.problems)
    else if (answer.value === '') problems.push(missingAnswer(asked, field))
    else facts[asked] = answer.value
  }
  return { facts, problems }
}

/** Any transition but `submit`, by a party of it: withdrawal, decision, collection, giving up. */
export const moveApplication = command({
  name: 'application.move',
  action: 'application.move',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { applicationId } }) => loadForAct(tx, ctx, applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input: { transition, revision, decision: given = {} }, subject }): Promise<Outcome<{ status: Status }>> {
    // What submitting checks and freezes stands in `submitApplication` alone.
    if (transition === 'submit') return refuse(problem('transition.unknown'))
    const isStaff = ctx.actor.kind === 'staff'
    if (isStaff && subject.row.takenBy !== null && 'accountId' in ctx.actor && subject.row.takenBy !== ctx.actor.accountId)
      return refuse(problem('application.taken-by-another'))
    const { facts, problems } = decisionOf(subject, transition, given)
    if (problems.length) return refuse(...problems)
    const trace = isStaff ? await findings(tx, ctx, subject) : []
    const moved = await carryOut(tx, ctx, subject, { transition, revision, trace, ...(Object.keys(facts).length > 0 && { decision: facts }) })
    if ('problems' in moved) return refuse(...moved.problems)
    return done({ status: moved.row.status }, { subject: moved.row.id, onBehalfOf: moved.row.applicantId, detail: moved.evidence })
  },
})
