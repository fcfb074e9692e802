import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import type { CivilDate } from '@/lib/kernel/clock'
import { PAPER_KINDS, type PaperKind } from '@/lib/messages/issued-paper-words'
import { query } from '../query'
import { contentOf } from './content-of'
import { mayHaveCopy, readerOf } from './may-have-copy'
import { goodUntil, stateOf, type PaperState } from './paper'

export type IssuedPaper = {
  readonly id: string
  readonly kind: PaperKind
  readonly number: string
  readonly issuedOn: CivilDate
  readonly validUntil: CivilDate | null
  readonly state: PaperState
}

const input = z.union([
  z.strictObject({ applicationId: z.string().max(40) }),
  z.strictObject({ kind: z.enum(PAPER_KINDS), subjectId: z.string().max(40) }),
])

/** One application or one row has a handful. */
const MOST = 50

/** The papers of an application, or of one kind about one row, that the reader may have, newest first. */
export const listPapers = query({
  name: 'paper.list',
  action: 'paper.read',
  level: 'province',
  input,
  about: ({ ctx }) => readerOf(ctx),
  async run({ db, ctx, input: asked }): Promise<IssuedPaper[]> {
    const about = 'applicationId' in asked ? eq(papers.applicationId, asked.applicationId) : and(eq(papers.subjectId, asked.subjectId), eq(papers.kind, asked.kind))
    const rows = await db.select().from(papers).where(about).orderBy(desc(papers.issuedOn), desc(papers.id)).limit(MOST)
    const listed: IssuedPaper[] = []
    for (const row of rows) {
      const content = await contentOf(db, ctx, row)
      if (!content || !(await mayHaveCopy(db, ctx, row, content.owner))) continue
      const { id, kind, number, issuedOn } = row
      listed.push({ id, kind, number, issuedOn, validUntil: goodUntil(row), state: stateOf(row, ctx.today) })
    }
    return listed
  },
})
