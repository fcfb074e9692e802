import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import type { Step } from '@/lib/engine/define-service'
import type { Facts, Fields } from '@/lib/engine/fields'
import { journey } from '@/lib/engine/journey'
import { isEditable } from '@/lib/engine/transitions'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, refuseButKeep, type Outcome } from '../command'
import { applicationOf, loadForEntry, sealFacts, targetOf, type Application } from './application'
import { readAnswers } from './read-answers'
import { submit } from './submit'
import { tooLateToChange } from './too-late'

export type Saved = {
  /** Id of the step that asks on, `check` when all is answered, `done` when that submitted it. */
  readonly next: string
  readonly revision: number
}

const input = z.strictObject({
  applicationId: z.string().max(40),
  revision: z.coerce.number().int(),
  step: z.string().max(40),
  answers: z.record(z.string().max(40), z.string().max(4000)),
})

/** Steps are answered in order: one that is answered already, or the next one (H5). */
const reachableStep = ({ service, facts }: Application, ctx: Context, id: string): Step<Fields> | null => {
  const { path, next } = journey(service, facts, ctx.today)
  const wanted = path.findIndex((step) => step.id === id)
  const limit = next ? path.indexOf(next) : path.length - 1
  return wanted >= 0 && wanted <= limit ? (path[wanted] ?? null) : null
}

const write = async (tx: Tx, ctx: Context, { row }: Application, facts: Facts, revision: number): Promise<Application | null> => {
  const [written] = await tx
    .update(applications)
    .set({ factsSealed: sealFacts(ctx.keys, 'applications.facts', row.id, facts), revision: sql`${applications.revision} + 1` })
    .where(and(eq(applications.id, row.id), eq(applications.revision, revision), eq(applications.status, row.status)))
    .returning()
  return written ? applicationOf(ctx.keys, written) : null
}

/** Keeps the answers of one step; the last step of a service that submits by itself submits in the same transaction. */
export const saveAnswers = command({
  name: 'application.answer',
  action: 'application.answer',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { applicationId } }) => loadForEntry(tx, ctx, applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input: { revision, step: id, answers }, subject }): Promise<Outcome<Saved>> {
    const { row, service } = subject
    if (!isEditable(service, row.status)) return refuse(problem('transition.not-now'))
    if (row.revision !== revision) return refuse(problem('application.changed-meanwhile'))
    const late = tooLateToChange(ctx, subject)
    if (late) return refuse(late)
    const step = reachableStep(subject, ctx, id)
    if (!step) return refuse(problem('step.not-reachable'))

    const read = await readAnswers(tx, ctx, subject, step, answers)
    const evidence = { subject: row.id, onBehalfOf: row.applicantId, detail: { step: id } }
    if (read.problems.length) return read.counted ? refuseButKeep(read.problems, evidence) : refuse(...read.problems)
    const saved = await write(tx, ctx, subject, read.facts, revision)
    if (!saved) return refuse(problem('application.changed-meanwhile'))

    const { next } = journey(service, saved.facts, ctx.today)
    if (next || !step.submits) return done({ next: next?.id ?? 'check', revision: saved.row.revision }, evidence)
    const moved = await submit(tx, ctx, saved, saved.row.revision)
    if ('problems' in moved) return refuse(...moved.problems)
    return done({ next: 'done', revision: moved.row.revision }, { ...evidence, detail: { step: id, ...moved.evidence } })
  },
})
