import { asc, count, desc, and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { captureFaults, captureFiles } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { CAPTURE_FIELDS } from '@/lib/policy/violations/captured-record'
import { findPage, pageNumber } from '../paging'
import { query } from '../query'
import { cellsOf, csvLines } from '../sheets/csv-lines'
import { writtenRecord } from './capture-columns'
import { bytesOfFile, findCaptureFile, type CaptureFileRow } from './capture-file'
import { readHead } from './check-captures'

const PAGE = 20
const SHOWN_LINES = 50

export type FileLine = { readonly line: number; readonly cells: readonly string[]; readonly problems: readonly Problem[] }
export type FileView = Pick<CaptureFileRow, 'id' | 'state' | 'lines' | 'faulty' | 'read' | 'added' | 'accepted' | 'uploadedAt'> & { readonly isOwn: boolean }

const fileView = (ctx: Context, { id, state, lines, faulty, read, added, accepted, uploadedAt, uploadedBy }: CaptureFileRow): FileView =>
  ({ id, state, lines, faulty, read, added, accepted, uploadedAt, isOwn: uploadedBy === actorId(ctx.actor) })

/** Files of an office, the newest first. */
export const listCaptureFiles = query({
  name: 'violation.list-files',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }) {
    const order = [desc(captureFiles.uploadedAt)]
    const { ids, counted } = await findPage(db, captureFiles, { where: eq(captureFiles.place, ctx.place.code), order, page, size: PAGE })
    const rows = await db.select().from(captureFiles).where(inArray(captureFiles.id, ids)).orderBy(...order)
    return { ...counted, rows: rows.map((row) => fileView(ctx, row)) }
  },
})

type Content = { readonly fields: readonly string[]; readonly faults: readonly FileLine[]; readonly first: readonly FileLine[] }

/** `problems` was written as JSON by the upload, which is what the cast states. */
const problemsIn = (text: string): readonly Problem[] => JSON.parse(text) as Problem[]

/** What is wrong in it, and how it begins; nothing once it was taken in. */
const contentOf = async (ctx: Context, file: CaptureFileRow, faults: readonly (typeof captureFaults.$inferSelect)[]): Promise<Content | null> => {
  const bytes = await bytesOfFile(ctx, file)
  const head = bytes && readHead(bytes)
  if (!bytes || !head?.ok) return null
  const { order, begins } = head.value
  const line = (number: number, cells: readonly string[] | null, problems: readonly Problem[] = []): FileLine =>
    ({ line: number, cells: cells ? CAPTURE_FIELDS.map((field) => writtenRecord(cells, order)[field]) : ['…'], problems })
  const first: FileLine[] = []
  for (const each of csvLines(bytes, begins, 2)) {
    if (first.length >= SHOWN_LINES) break
    first.push(line(each.line, each.cells))
  }
  return { fields: CAPTURE_FIELDS, first, faults: faults.map(({ line: number, start, end, problems }) => line(number, cellsOf(bytes.toString('utf8', start, end).trimEnd()), problemsIn(problems))) }
}

/** One file before and while it is taken in. */
export const findFile = query({
  name: 'violation.find-file',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { fileId } }) {
    const file = await findCaptureFile(db, fileId)
    if (file?.place !== ctx.place.code) return null
    const faults = await db.select().from(captureFaults).where(eq(captureFaults.fileId, fileId)).orderBy(asc(captureFaults.line))
    const [{ waiting } = { waiting: 0 }] = await db.select({ waiting: count() }).from(violations).where(and(eq(violations.source, fileId), eq(violations.state, 'captured')))
    return { file: fileView(ctx, file), waiting, content: file.state === 'faulty' || file.state === 'ready' ? await contentOf(ctx, file, faults) : null }
  },
})
