import { and, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import { addMonths } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { extendedTo } from '@/lib/policy/violations/record-deadlines'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { loadRecord, recordTarget } from './propose-change'
import { tellOrigin } from '../captures/tell-origin'

/** VIO-01: on request at the window, once and while the time runs. */
export const extendHandling = command({
  name: 'violation.extend',
  action: 'violation.extend',
  level: 'province',
  input: z.strictObject({ recordId: z.string().max(40), months: z.coerce.number('choice.missing').int('choice.missing').min(1, 'choice.missing').max(12, 'choice.missing') }),
  load: ({ tx, input: { recordId } }) => loadRecord(tx, recordId),
  about: (subject, { ctx }) => recordTarget(subject, ctx),
  async run({ tx, ctx, input: { months }, subject: { row } }) {
    if (row.handleBy === null) return refuse(problem('violation-record.no-deadline'))
    if (row.handleBy < ctx.today) return refuse(problem('violation-record.deadline-passed', undefined, { until: row.handleBy }))
    const until = addMonths(row.handleBy, months)
    if (until > extendedTo(row.handleBy, ruleMomentOf(ctx))) return refuse(problem('choice.missing', 'months'))
    const [extended] = await tx.update(violations).set({ extendedTo: until, revision: sql`${violations.revision} + 1` })
      .where(and(eq(violations.id, row.id), eq(violations.state, 'open'), isNull(violations.extendedTo))).returning()
    if (!extended) return refuse(problem(row.extendedTo === null ? 'violation-record.not-open' : 'violation-record.extended-before'))
    await tellOrigin(tx, ctx, extended)
    return done({ recordId: row.id, until }, { subject: row.id, detail: { before: row.handleBy, after: until } })
  },
})
