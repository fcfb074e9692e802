import type { z } from 'zod'
import { Rollback } from '@/db/gate'
import type { Handle, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { may, type Action, type Target } from '@/lib/policy/permissions'
import { appendAudit, type AuditEntry } from './audit/append-audit'
import { auditDenial } from './audit/audit-denial'
import { callOf, earlierAnswer, rememberAnswer } from './idempotency'
import { platform, provinceHandle } from './platform'
import { listVerb } from './verbs'

type Evidence = Omit<AuditEntry, 'intent' | 'outcome'>

export type Outcome<V> =
  | { readonly kind: 'done'; readonly value: V; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly kept?: Evidence }

/** The act is done; what it changed goes into the audit with it. */
export const done = <V>(value: V, evidence: Evidence): Outcome<V> => ({ kind: 'done', value, evidence })
/** Nothing of the act is kept. */
export const refuse = (...problems: readonly Problem[]): Outcome<never> => ({ kind: 'refused', problems })
/** The act is refused, but what counts the attempt is kept (a wrong code, a try spent). */
export const refuseButKeep = (problems: readonly Problem[], kept: Evidence): Outcome<never> => ({ kind: 'refused', problems, kept })

type Scope<I> = { readonly tx: Tx; readonly ctx: Context; readonly input: I }

export type CommandSpec<S extends z.ZodType, L, V> = {
  /** Name of the intent in the audit. */
  readonly name: string
  /** Row of `permissions` that decides. */
  readonly action: Action
  readonly level: 'national' | 'province'
  readonly input: S
  /** Loads what the act is about; null answers "not there", as does "not yours". */
  load(scope: Scope<z.output<S>>): Promise<L | null>
  about(subject: L, scope: Omit<Scope<z.output<S>>, 'tx'>): Target
  run(scope: Scope<z.output<S>> & { readonly subject: L }): Promise<Outcome<V>>
}

export type CallOptions = { readonly idempotencyKey?: string }
export type Command<V> = (ctx: Context, raw: unknown, options?: CallOptions) => Promise<Result<V>>

export const NOT_THERE: Problem = problem('not-found')
/** Ours have thirty; the key is stored as it comes. */
const LONGEST_KEY = 100

const NOT_ALLOWED: Problem = problem('not-allowed')

/** Zod's issues as problems; a schema's own message is the code when it is one. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map((issue) =>
    problem(
      /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(issue.message) ? issue.message : 'input.invalid',
      issue.path.join('.') || undefined,
    ),
  )

export const handleFor = (level: 'national' | 'province', ctx: Context): Promise<Handle> =>
  level === 'national' ? Promise.resolve(platform().databases.national) : provinceHandle(ctx.place.province)

const refusal = (problems: readonly Problem[]): Rollback<Result<never>> => new Rollback({ ok: false, problems })

/** Kept in the audit, unlike what is simply not there (G1). */
class Denial extends Rollback<Result<never>> {
  constructor(why: Problem) {
    super({ ok: false, problems: [why] })
  }
}

const isPersonal = ({ actor }: Context): boolean => actor.kind === 'citizen' || actor.kind === 'visitor'

/**
 * "Not yours" and "not there" answer alike (B4), to a person and to whoever has the office; an actor without the office
 * hears that it is not allowed, whatever there is.
 */
const absence = (ctx: Context, action: Action): Problem =>
  isPersonal(ctx) || may(ctx.actor, action, { province: ctx.place.province, place: ctx.place.code }) ? NOT_THERE : NOT_ALLOWED

/** Allowed to everybody of the office but to the one whose work it is (B7), who knows of it anyway. */
const isOwnWork = (ctx: Context, action: Action, { madeBy, ...target }: Target): boolean =>
  madeBy !== undefined && may(ctx.actor, action, target)

const demand = (ctx: Context, action: Action, target: Target): void => {
  if (!may(ctx.actor, action, target)) throw new Denial(isOwnWork(ctx, action, target) ? NOT_ALLOWED : absence(ctx, action))
}

/**
 * A verb that changes something. The order is fixed so that nobody can forget it: parse → begin → answer of an earlier
 * same call, to whoever may still have it → load → allow → run → audit → commit. A refusal rolls back.
 */
export const command = <S extends z.ZodType, L, V>(spec: CommandSpec<S, L, V>): Command<V> => {
  const unit = async (tx: Tx, ctx: Context, input: z.output<S>, options: CallOptions): Promise<Result<V>> => {
    // All who are not signed in would share one set of keys, and with it each other's answers.
    const call = options.idempotencyKey && ctx.actor.kind !== 'anonymous' ? callOf(spec.name, options.idempotencyKey, input) : null
    const earlier = call && (await earlierAnswer<V>(tx, ctx, call))
    if (earlier && 'problem' in earlier) return { ok: false, problems: [earlier.problem] }
    if (earlier) {
      demand(ctx, spec.action, earlier.target)
      return { ok: true, value: earlier.value }
    }

    const subject = await spec.load({ tx, ctx, input })
    if (subject === null) throw refusal([absence(ctx, spec.action)])
    const target = spec.about(subject, { ctx, input })
    demand(ctx, spec.action, target)

    const outcome = await spec.run({ tx, ctx, input, subject })
    if (outcome.kind === 'refused') {
      if (!outcome.kept) throw refusal(outcome.problems)
      await appendAudit(tx, ctx, { ...outcome.kept, intent: spec.name, outcome: 'refused' })
      return { ok: false, problems: outcome.problems }
    }
    await appendAudit(tx, ctx, { ...outcome.evidence, intent: spec.name, outcome: 'done' })
    if (call) await rememberAnswer(tx, ctx, call, { target, value: outcome.value })
    return { ok: true, value: outcome.value }
  }

  const run: Command<V> = async (ctx, raw, options = {}) => {
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
    if ((options.idempotencyKey?.length ?? 0) > LONGEST_KEY) return { ok: false, problems: [problem('input.invalid')] }
    const handle = await handleFor(spec.level, ctx)
    try {
      const answer = await handle.write((tx) => unit(tx, ctx, parsed.data, options))
      platform().wake()
      return answer
    } catch (error) {
      if (!(error instanceof Rollback)) throw error
      if (error instanceof Denial) await auditDenial(handle, ctx, spec.name)
      return error.answer as Result<V>
    }
  }
  return listVerb(run, spec, 'command')
}
