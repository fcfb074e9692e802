import type { z } from 'zod'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Result } from '@/lib/kernel/problem'
import { may, type Action, type Target } from '@/lib/policy/permissions'
import { auditDenial } from './audit/audit-denial'
import { handleFor, problemsOf } from './command'
import { listVerb } from './verbs'

type QuerySpec<S extends z.ZodType, V> = {
  readonly name: string
  readonly action: Action
  readonly level: 'national' | 'province'
  readonly input: S
  /** Whom the answer may be given to; the SQL filters by the same (B4). */
  about(scope: { readonly ctx: Context; readonly input: z.output<S> }): Target
  run(scope: { readonly db: Db; readonly ctx: Context; readonly input: z.output<S> }): Promise<V>
}

/** A verb that reads and changes nothing (C10) but the audit, when it is denied (G1). */
export const query = <S extends z.ZodType, V>(spec: QuerySpec<S, V>) => {
  const run = async (ctx: Context, raw: unknown): Promise<Result<V>> => {
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
    const handle = await handleFor(spec.level, ctx)
    if (!may(ctx.actor, spec.action, spec.about({ ctx, input: parsed.data }))) {
      await auditDenial(handle, ctx, spec.name)
      return { ok: false, problems: [problem('not-allowed')] }
    }
    return { ok: true, value: await spec.run({ db: handle.read, ctx, input: parsed.data }) }
  }
  return listVerb(run, spec, 'query')
}
