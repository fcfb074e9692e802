import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examResultFiles } from '@/db/province/schema/exam-bookings'
import { examSites } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open, sha256 } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isSignedBy } from '@/lib/kernel/signed'
import { maskName } from '@/lib/kernel/text'
import { outcomeOf, passMark, type Scores } from '@/lib/policy/exams/results'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { bookingOfLine } from './import-results'
import { MOST_RESULT_BYTES, readResultFile, type ResultFile, type ResultLine } from './result-file'
import { tooEarlyFor } from './write-result'

export type PreviewLine = {
  readonly line: number
  readonly number: string
  readonly scores: Scores | null
  /** Whose it is and what it would come to; null where the line names nobody tested there. */
  readonly of: { readonly personMasked: string; readonly subject: TestSubject; readonly outcome: 'passed' | 'failed' | 'absent' } | null
  readonly problem: Problem | null
}
export type ResultsPreview =
  | { readonly problem: Problem }
  | { readonly site: { readonly nameZh: string; readonly nameEn: string }; readonly serial: number; readonly day: CivilDate; readonly lines: readonly PreviewLine[] }

const lineOf = async (db: Db, ctx: Context, file: ResultFile, { line, number, scores }: ResultLine): Promise<PreviewLine> => {
  const found = await bookingOfLine(db, file, number)
  if (!found) return { line, number, scores, of: null, problem: problem('results.line-unknown', 'text', { line, number }) }
  const { booking, session } = found
  const [who] = await db.select({ licenceClass: learners.licenceClass, personId: people.id, nameSealed: people.nameSealed }).from(learners)
    .innerJoin(people, eq(people.id, learners.personId)).where(eq(learners.id, booking.learnerId))
  if (!who || !isLicenceClass(who.licenceClass)) return { line, number, scores, of: null, problem: problem('results.line-unknown', 'text', { line, number }) }
  const outcome = scores === null ? 'absent' : outcomeOf(scores, passMark(booking.subject, who.licenceClass, ruleMomentOf(ctx)))
  const wrong = booking.state === 'allotted' ? tooEarlyFor(session, scores, ctx.now)?.code : 'results.line-refused'
  return {
    line, number, scores,
    of: { personMasked: maskName(open(ctx.keys, 'people.name', who.personId, who.nameSealed)), subject: booking.subject, outcome },
    problem: wrong === undefined ? null : problem(wrong, 'text', { line, number }),
  }
}

/** What a result file would enter, line by line; nothing is written. */
export const previewResults = query({
  name: 'exam.preview-results',
  action: 'exam.enter-result',
  level: 'province',
  input: z.strictObject({ text: z.string().max(MOST_RESULT_BYTES, 'results.too-long') }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { text } }): Promise<ResultsPreview> {
    const read = readResultFile(text.replaceAll('\r\n', '\n'))
    if ('problem' in read) return { problem: { ...read.problem, field: 'text' } }
    const { file } = read
    const [site] = await db.select().from(examSites).where(eq(examSites.id, file.siteId))
    if (site?.place !== ctx.place.code || site.resultKey === null || !isSignedBy(file, site.resultKey)) return { problem: problem('results.forged', 'text') }
    const [taken] = await db.select({ id: examResultFiles.id }).from(examResultFiles).where(eq(examResultFiles.digest, sha256(file.signed)))
    if (taken) return { problem: problem('results.taken-before', 'text', { serial: file.serial }) }
    const lines: PreviewLine[] = []
    for (const each of file.lines) lines.push(await lineOf(db, ctx, file, each))
    return { site: { nameZh: site.nameZh, nameEn: site.nameEn }, serial: file.serial, day: file.day, lines }
  },
})
