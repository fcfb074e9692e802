import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import { journey } from '@/lib/engine/journey'
import type { Facts } from '@/lib/engine/fields'
import { findTransition, type NamedTransition } from '@/lib/engine/transitions'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { NoticeParams } from '@/lib/messages/notices'
import type { AuditDetail } from '../audit/append-audit'
import { effects } from '../effects/effects'
import { unlinkAllLater } from '../files/unlink-later'
import { applicationOf, loadApplication, sealFacts, targetOf, type Application, type ApplicationRow } from './application'
import { tellApplicant } from './tell-applicant'
import { tooLateFor } from './too-late'
import { transitionProblem } from './parties'

export type Move = {
  readonly transition: string
  readonly revision: number
  /** The officer's answers, parsed. */
  readonly decision?: Facts
  /** What the transition writes besides the status. */
  readonly values?: Partial<Pick<ApplicationRow, 'submittedAt' | 'dueOn' | 'feeFen' | 'postageFen' | 'officeId' | 'factsSealed'>>
  /** Why it was decided so: rules, versions, facts (D7). */
  readonly trace?: readonly Problem[]
}

export type Moved = { readonly problems: readonly Problem[] } | { readonly row: ApplicationRow; readonly evidence: AuditDetail }

const CHANGED = problem('application.changed-meanwhile')

/** The guarded statement decides between two who act at once (H5, H2). */
const writeStatus = async (tx: Tx, ctx: Context, application: Application, transition: NamedTransition, move: Move): Promise<ApplicationRow | null> => {
  const { row, decision } = application
  const [written] = await tx
    .update(applications)
    .set({
      dueOn: null,
      draftUntil: null,
      takenBy: null,
      ...move.values,
      status: transition.to,
      statusSince: ctx.now,
      revision: sql`${applications.revision} + 1`,
      ...(move.decision && { decisionSealed: sealFacts(ctx.keys, 'applications.decision', row.id, { ...decision, ...move.decision }) }),
    })
    .where(and(eq(applications.id, row.id), eq(applications.revision, move.revision), eq(applications.status, row.status)))
    .returning()
  return written ?? null
}

const writeEvent = async (tx: Tx, ctx: Context, from: ApplicationRow, to: ApplicationRow, move: Move): Promise<void> => {
  const id = newId('evt', ctx.machineNow)
  const note = Object.values(move.decision ?? {}).filter(Boolean).join('\n')
  await tx.insert(applicationEvents).values({
    id,
    applicationId: to.id,
    revision: to.revision,
    at: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor),
    transition: move.transition,
    fromStatus: from.status,
    toStatus: to.status,
    noteSealed: note ? seal(ctx.keys, 'application_events.note', id, note) : null,
    trace: move.trace?.length ? JSON.stringify(move.trace) : null,
  })
}

/** Given up by whom it is of, or never handed in: nobody has decided by its pictures, so nobody keeps them. */
const cameToNothing = (from: ApplicationRow, to: ApplicationRow): boolean => to.status === 'withdrawn' || (from.status === 'draft' && to.status === 'lapsed')

type Effected = { readonly evidence: AuditDetail; readonly notice: NoticeParams; readonly phones?: readonly string[] }

const runEffects = async (tx: Tx, ctx: Context, application: Application, transition: NamedTransition): Promise<{ problem: Problem } | Effected> => {
  const { row, service, current, facts: answers, decision } = application
  const { facts } = journey(service, answers, ctx.today)
  let all: Effected = { evidence: {}, notice: {} }
  for (const name of transition.effects ?? []) {
    const outcome = await effects[name](tx, ctx, { application: row, service, current, facts, transition: transition.name, decision })
    if ('problem' in outcome) return outcome
    const phones = outcome.phones ?? all.phones
    all = { evidence: { ...all.evidence, ...outcome.evidence }, notice: { ...all.notice, ...outcome.notice }, ...(phones && { phones }) }
  }
  return all
}

/**
 * One transition in the caller's transaction: party, status and revision, effects, event, notice. Its problems must end
 * the transaction. Other areas end or complete an application through `carryOutById`.
 */
export const carryOut = async (tx: Tx, ctx: Context, application: Application, move: Move): Promise<Moved> => {
  const { row: before, current } = application
  const transition = findTransition(current, move.transition)
  if (!transition) return { problems: [problem('transition.unknown')] }
  if (!transition.from.includes(before.status) || transition.when?.(application.facts) === false) return { problems: [problem('transition.not-now')] }
  const barred = transitionProblem(ctx, transition, targetOf(ctx, before))
  if (barred) return { problems: [barred] }
  // What is handed in anew was judged by the answers it replaces (`tooLateToChange`).
  const late = transition.name === 'submit' ? null : tooLateFor(ctx, application, transition)
  if (late) return { problems: [late] }

  const row = await writeStatus(tx, ctx, application, transition, move)
  if (!row) return { problems: [CHANGED] }
  const after = applicationOf(ctx.keys, row)
  const effected = await runEffects(tx, ctx, after, transition)
  if ('problem' in effected) return { problems: [effected.problem] }
  await writeEvent(tx, ctx, before, row, move)
  if (cameToNothing(before, row)) await unlinkAllLater(tx, ctx, row.id)
  if (transition.notify) await tellApplicant(tx, ctx, after, { code: transition.notify, params: effected.notice, decision: move.decision ?? {}, ...(effected.phones && { phones: effected.phones }) })
  return { row, evidence: { ...effected.evidence, transition: move.transition, from: before.status, to: row.status, number: row.number } }
}

/** The same for another area's transaction (a registration completes a preselection, a job lapses one), at its present revision. */
export const carryOutById = async (tx: Tx, ctx: Context, applicationId: string, transition: string): Promise<Moved> => {
  const application = await loadApplication(tx, ctx, applicationId)
  if (!application) return { problems: [problem('not-found')] }
  return carryOut(tx, ctx, application, { transition, revision: application.row.revision })
}
