import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureFiles } from '@/db/province/schema/captures'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { captureReader, type CapturedRecord } from '@/lib/policy/violations/captured-record'
import { command, done, refuse } from '../command'
import { systemAt } from '../payments/system-at'
import { provinceHandle } from '../platform'
import { ruleMomentOf } from '../rule-moment'
import { schedule, type Jobs } from '../scheduling'
import { csvLines } from '../sheets/csv-lines'
import { writtenRecord } from './capture-columns'
import { bytesOfFile, fileTarget, findCaptureFile, type CaptureFileRow } from './capture-file'
import { readHead, type FileHead } from './check-captures'

/** So many rows keep every other writer waiting well under 50 ms; other jobs come in between after so many chunks. */
const CHUNK = 1_000
const CHUNKS_A_TURN = 20

/** Office staff send a file that is without fault on its way; a job takes it in. */
export const takeInFile = command({
  name: 'violation.take-in-file',
  action: 'violation.upload',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  load: ({ tx, input: { fileId } }) => findCaptureFile(tx, fileId),
  about: (file, { ctx }) => fileTarget(ctx, file),
  async run({ tx, ctx, subject: { id, lines } }) {
    const [taken] = await tx.update(captureFiles).set({ state: 'taking-in', revision: sql`${captureFiles.revision} + 1` })
      .where(and(eq(captureFiles.id, id), eq(captureFiles.state, 'ready'))).returning({ id: captureFiles.id })
    if (!taken) return refuse(problem('captures.not-now'))
    await schedule(tx, ctx, { kind: 'violation.take-in', key: `violation.take-in:${id}:0`, payload: { fileId: id, turn: 0 }, dueAt: ctx.now })
    return done({ fileId: id }, { subject: id, detail: { lines } })
  },
})

/** The cells of a row in the order of the statement below. */
const rowOf = (ctx: Context, { plateType, plate, code, at, road, speed, speedLimit, fineFen, points }: CapturedRecord) =>
  [newId('vio', ctx.machineNow), plateType, plate, code, at, road, speed, speedLimit, fineFen, points]

/** One statement a chunk; a record that stands already, from whatever source, stays as it is. */
const insertRows = (tx: Tx, ctx: Context, { id, place }: CaptureFileRow, rows: string) =>
  tx.all<{ id: string }>(sql`
    INSERT INTO violations (id, place, source, received_at, origin, state, plate_type, plate, code, at, road, speed, speed_limit, fine_fen, points)
    SELECT value ->> 0, ${place}, ${id}, ${ctx.now}, 'camera', 'captured', value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9
    FROM json_each(${rows}) WHERE true ON CONFLICT (plate_type, plate, code, at) DO NOTHING RETURNING id`)

/** A chunk counts once, from the byte where the file stands: of two that begin there, the second changes nothing. */
const takeInChunk = command({
  name: 'violation.take-in-chunk',
  action: 'violation.capture',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40), from: z.int(), to: z.int(), lines: z.int(), rows: z.string(), isLast: z.boolean() }),
  load: ({ tx, input: { fileId } }) => findCaptureFile(tx, fileId),
  about: (file, { ctx }) => fileTarget(ctx, file),
  async run({ tx, ctx, input: { from, to, lines, rows, isLast }, subject }) {
    const { id, storedAs } = subject
    const [standing] = await tx.update(captureFiles).set({ offset: to, read: sql`${captureFiles.read} + ${lines}`, ...(isLast && { state: 'taken-in' as const, storedAs: null }) })
      .where(and(eq(captureFiles.id, id), eq(captureFiles.state, 'taking-in'), eq(captureFiles.offset, from))).returning({ id: captureFiles.id })
    if (!standing) return refuse(problem('captures.not-now'))
    const added = (await insertRows(tx, ctx, subject, rows)).length
    await tx.update(captureFiles).set({ added: sql`${captureFiles.added} + ${added}` }).where(eq(captureFiles.id, id))
    if (isLast && storedAs !== null) await schedule(tx, ctx, { kind: 'file.unlink', key: `file.unlink:${id}`, payload: { storedAs }, dueAt: ctx.now })
    return done({ added }, { subject: id, detail: { lines, added } })
  },
})

type Chunk = { readonly rows: string; readonly lines: number; readonly to: number; readonly isLast: boolean }

/** The next lines of a file that was found without fault; judged again, for the day may be another. */
const nextChunk = (ctx: Context, bytes: Buffer, { order }: FileHead, from: number): Chunk => {
  const read = captureReader(ctx.now, ruleMomentOf(ctx))
  const rows: ReturnType<typeof rowOf>[] = []
  let [lines, to] = [0, bytes.length]
  for (const { cells, end } of csvLines(bytes, from, 0)) {
    const record = read(writtenRecord(cells ?? [], order))
    if (record.ok) rows.push(rowOf(ctx, record.value))
    lines++
    if (lines < CHUNK) continue
    to = end
    break
  }
  return { rows: JSON.stringify(rows), lines, to, isLast: to >= bytes.length }
}

/** Chunk after chunk from where it stands, so that others pass between; killed, it goes on there. */
export const takeInTurn = async ({ place }: Context, { fileId, turn }: Jobs['violation.take-in']): Promise<void> => {
  const handle = await provinceHandle(place.province)
  const file = await findCaptureFile(handle.read, fileId)
  const ctx = await systemAt(place.province, 'job:violation.take-in', file?.place)
  const bytes = file?.state === 'taking-in' ? await bytesOfFile(ctx, file) : null
  const head = bytes && readHead(bytes)
  if (!file || !bytes || !head?.ok) return
  for (let [from, chunks] = [file.offset, 0]; chunks < CHUNKS_A_TURN; chunks++) {
    const chunk = nextChunk(ctx, bytes, head.value, from)
    const taken = await takeInChunk(ctx, { fileId, from, ...chunk })
    if (!taken.ok || chunk.isLast) return
    from = chunk.to
  }
  await handle.write((tx) => schedule(tx, ctx, { kind: 'violation.take-in', key: `violation.take-in:${fileId}:${turn + 1}`, payload: { fileId, turn: turn + 1 }, dueAt: ctx.now }))
}
