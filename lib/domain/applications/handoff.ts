import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { applications, draftHandoffs } from '@/db/province/schema/applications'
import { HOUR } from '@/lib/kernel/clock'
import { sha256 } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { loadForEntry, targetOf } from './application'

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

/** Good once, in time, for the person whose draft it is; to anybody else the code is not there. */
export const useHandoff = command({
  name: 'application.use-handoff',
  action: 'application.answer',
  level: 'province',
  input: z.strictObject({ code: z.string().max(40, 'handoff.code-form').transform((text) => normaliseCode(text).replace(/\D/g, '')).pipe(z.string().length(DIGITS, 'handoff.code-form')) }),
  async load({ tx, ctx, input: { code } }) {
    const [row] = await tx
      .select({ codeHash: draftHandoffs.codeHash, application: applications })
      .from(draftHandoffs)
      .innerJoin(applications, eq(applications.id, draftHandoffs.applicationId))
      .where(and(eq(draftHandoffs.codeHash, hashOf(code)), isNull(draftHandoffs.usedAt), gt(draftHandoffs.expiresAt, ctx.machineNow)))
    if (!row) return null
    // To the office a person's own draft is not there, with whatever code (B4).
    return ctx.actor.kind === 'staff' && row.application.channel !== 'office' ? null : row
  },
  about: ({ application }, { ctx }) => targetOf(ctx, application),
  async run({ tx, ctx, subject: { codeHash, application } }) {
    const used = await tx
      .update(draftHandoffs)
      .set({ usedAt: ctx.machineNow })
      .where(and(eq(draftHandoffs.codeHash, codeHash), isNull(draftHandoffs.usedAt)))
      .returning({ applicationId: draftHandoffs.applicationId })
    if (!used.length || application.status !== 'draft') return refuse(problem('application.not-a-draft'))
    return done({ applicationId: application.id }, { subject: application.id, onBehalfOf: application.applicantId })
  },
})
