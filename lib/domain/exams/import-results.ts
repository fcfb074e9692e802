import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { examBookings, examResultFiles } from '@/db/province/schema/exam-bookings'
import { examSessions, examSites } from '@/db/province/schema/exam-plans'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isSignedBy } from '@/lib/kernel/signed'
import { command, done, refuse } from '../command'
import { MOST_RESULT_BYTES, readResultFile, type ResultFile, type ResultLine } from './result-file'
import { writeResult, type Entry } from './write-result'

type Read = { readonly place: string; readonly key: string | null; readonly read: ReturnType<typeof readResultFile> }

/** The site says whose office it is; a file that names none belongs to the place where it is handed in, and is refused there. */
const load = async ({ tx, ctx, input: { text } }: { readonly tx: Tx; readonly ctx: Context; readonly input: { readonly text: string } }): Promise<Read> => {
  const read = readResultFile(text.replaceAll('\r\n', '\n'))
  const [site] = 'file' in read ? await tx.select().from(examSites).where(eq(examSites.id, read.file.siteId)) : []
  return { place: site?.place ?? ctx.place.code, key: site?.resultKey ?? null, read }
}

/** The booking a line names, if it was given a place at the file's site on its day. */
export const bookingOfLine = async (db: Db, { siteId, day }: ResultFile, number: string) => {
  const [found] = await db.select({ booking: examBookings, session: examSessions }).from(examBookings)
    .innerJoin(examSessions, eq(examSessions.id, examBookings.sessionId))
    .where(and(eq(examBookings.number, number), eq(examSessions.siteId, siteId), eq(examSessions.testOn, day)))
  return found ?? null
}

type FoundLine = ResultLine & Pick<Entry, 'booking' | 'session'>

/** The lines with what they are about, the earlier test first: of somebody who had two, the second presupposes the first (EXM-03). */
const findLines = async (tx: Tx, file: ResultFile): Promise<readonly FoundLine[] | Problem> => {
  const lines: FoundLine[] = []
  for (const each of file.lines) {
    const found = await bookingOfLine(tx, file, each.number)
    if (!found) return problem('results.line-unknown', 'text', { line: each.line, number: each.number })
    lines.push({ ...each, ...found })
  }
  return lines.toSorted((a, b) => a.session.startsAt - b.session.startsAt)
}

const enterLine = async (tx: Tx, ctx: Context, { line, number, ...found }: FoundLine, fileId: string): Promise<Problem | null> => {
  const written = await writeResult(tx, ctx, { ...found, source: 'file', fileId })
  return 'problem' in written ? problem('results.line-refused', 'text', { line, number }) : null
}

/** All of a file or nothing of it; a forged one and one that was taken in before are refused in words. */
export const importResults = command({
  name: 'exam.import-results',
  action: 'exam.enter-result',
  level: 'province',
  input: z.strictObject({ text: z.string().max(MOST_RESULT_BYTES, 'results.too-long') }),
  load,
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject: { read, key } }) {
    if ('problem' in read) return refuse({ ...read.problem, field: 'text' })
    const { file } = read
    if (key === null || !isSignedBy(file, key)) return refuse(problem('results.forged', 'text'))
    const fileId = newId('exf', ctx.machineNow)
    const [taken] = await tx.insert(examResultFiles)
      .values({ id: fileId, siteId: file.siteId, digest: sha256(file.signed), serial: file.serial, lines: file.lines.length, importedBy: actorId(ctx.actor), importedAt: ctx.now })
      .onConflictDoNothing().returning({ id: examResultFiles.id })
    if (!taken) return refuse(problem('results.taken-before', 'text', { serial: file.serial }))
    const lines = await findLines(tx, file)
    if ('code' in lines) return refuse(lines)
    for (const line of lines) {
      const wrong = await enterLine(tx, ctx, line, fileId)
      if (wrong) return refuse(wrong)
    }
    return done({ fileId, lines: file.lines.length }, { subject: fileId, detail: { site: file.siteId, serial: file.serial, lines: file.lines.length } })
  },
})
