import { and, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications, draftHandoffs } from '@/db/province/schema/applications'
import { HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { findService } from '@/lib/services/registry'
import { command, done, refuse } from '../command'
import { entererOf, loadForEntry, targetOf, type ApplicationRow } from './application'

/** KSK-05. */
const LIFE = 24 * HOUR
const DIGITS = 8

const hashOf = (code: string): string => sha256(`application.handoff:${code}`)

export type Handoff = { readonly code: string; readonly expiresAt: number }

/** A code that carries an unfinished draft to another face; the person proves themselves there all the same. */
export const makeHandoff = command({
  name: 'application.make-handoff',
  action: 'application.answer',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  load: ({ tx, ctx, input }) => loadForEntry(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, subject: { row } }) {
    if (row.status !== 'draft') return refuse(problem('application.not-a-draft'))
    await tx.delete(draftHandoffs).where(and(eq(draftHandoffs.applicationId, row.id), isNull(draftHandoffs.usedAt)))
    const code = ctx.random.digits(DIGITS)
    const expiresAt = Math.min(ctx.machineNow + LIFE, row.draftUntil ?? ctx.machineNow + LIFE)
    const [written] = await tx
      .insert(draftHandoffs)
      .values({ codeHash: hashOf(code), applicationId: row.id, expiresAt })
      .onConflictDoNothing()
      .returning({ applicationId: draftHandoffs.applicationId })
    if (!written) return refuse(problem('application.changed-meanwhile'))
    const handoff: Handoff = { code, expiresAt }
    return done(handoff, { subject: row.id, onBehalfOf: row.applicantId })
  },
})

type Given = { readonly codeHash: string; readonly application: ApplicationRow }

/** At the window it is the person before the clerk whose draft it is; whoever gives the code hands the draft to the office (B4). */
const isHandedTo = ({ actor, place }: Context, { application }: Given, personId: string | undefined): boolean => {
  if (actor.kind !== 'staff') return true
  return personId === application.applicantId && application.place === place.code && findService(application.service)?.channels.counter !== undefined
}

/** What a window goes on with was entered there from now on; on the person's own faces it stays the person's. */
const takeOver = async (tx: Tx, ctx: Context, { application }: Given): Promise<boolean> => {
  if (ctx.actor.kind !== 'staff') return application.status === 'draft'
  const taken = await tx.update(applications).set({ channel: 'office', enteredBy: entererOf(ctx), revision: sql`${applications.revision} + 1` })
    .where(and(eq(applications.id, application.id), eq(applications.status, 'draft'), eq(applications.revision, application.revision))).returning({ id: applications.id })
  return taken.length > 0
}

/** Good once, in time, for the person whose draft it is, or for the window they stand at; to anybody else the code is not there. */
export const useHandoff = command({
  name: 'application.use-handoff',
  action: 'application.answer',
  level: 'province',
  input: z.strictObject({
    /** Whom the clerk has looked up by the document on the desk. */
    personId: z.string().max(40).optional(),
    code: z.string().max(40, 'handoff.code-form').transform((text) => normaliseCode(text).replace(/\D/g, '')).pipe(z.string().length(DIGITS, 'handoff.code-form')),
  }),
  async load({ tx, ctx, input: { code, personId } }) {
    const [row] = await tx
      .select({ codeHash: draftHandoffs.codeHash, application: applications })
      .from(draftHandoffs)
      .innerJoin(applications, eq(applications.id, draftHandoffs.applicationId))
      .where(and(eq(draftHandoffs.codeHash, hashOf(code)), isNull(draftHandoffs.usedAt), gt(draftHandoffs.expiresAt, ctx.machineNow)))
    return row && isHandedTo(ctx, row, personId) ? row : null
  },
  about: ({ application }, { ctx }) => targetOf(ctx, application),
  async run({ tx, ctx, subject }) {
    const { codeHash, application } = subject
    const used = await tx
      .update(draftHandoffs)
      .set({ usedAt: ctx.machineNow })
      .where(and(eq(draftHandoffs.codeHash, codeHash), isNull(draftHandoffs.usedAt)))
      .returning({ applicationId: draftHandoffs.applicationId })
    if (!used.length || !(await takeOver(tx, ctx, subject))) return refuse(problem('application.not-a-draft'))
    return done({ applicationId: application.id }, { subject: application.id, onBehalfOf: application.applicantId })
  },
})
