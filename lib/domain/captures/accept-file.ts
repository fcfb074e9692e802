import { and, gt, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { captureFiles } from '@/db/province/schema/captures'
import { formerOwners, vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { systemAt } from '../payments/system-at'
import { provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { isOfPresentOwner } from '../violations/record-owner'
import { fileTarget, findCaptureFile } from './capture-file'
import { enterRecord, entryBy } from './enter-record'

/** Each with its vehicle and its notice: a hundred keep others waiting as long as a thousand plain rows. */
const CHUNK = 100
const CHUNKS_A_TURN = 50

/** B7: whoever checks a file has no vehicle in it that was their own when it was recorded. */
const holdsOwn = async (tx: Tx, fileId: string, people: readonly string[]): Promise<boolean> => {
  const waiting = and(eq(violations.source, fileId), eq(violations.state, 'captured'))
  const [own] = await tx.select({ id: violations.id }).from(violations)
    .innerJoin(vehicles, and(eq(vehicles.plateType, violations.plateType), eq(vehicles.plate, violations.plate), eq(vehicles.stage, 'registered'), isOfPresentOwner))
    .where(and(waiting, inArray(vehicles.ownerId, [...people]))).limit(1)
  if (own) return true
  const [former] = await tx.select({ id: violations.id }).from(violations)
    .innerJoin(formerOwners, and(eq(formerOwners.plateType, violations.plateType), eq(formerOwners.plate, violations.plate), lte(formerOwners.ownedFrom, violations.at), gt(formerOwners.ownedTo, violations.at)))
    .where(and(waiting, inArray(formerOwners.ownerId, [...people]))).limit(1)
  return former !== undefined
}

/** All that is left to check of a file, by somebody else than who uploaded it; a job carries it out. */
export const acceptFile = command({
  name: 'violation.accept-file',
  action: 'violation.check',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  load: ({ tx, input: { fileId } }) => findCaptureFile(tx, fileId),
  about: (file, { ctx }) => ({ ...fileTarget(ctx, file), madeBy: file.uploadedBy }),
  async run({ tx, ctx, subject: { id, added } }) {
    const near = ctx.actor.kind === 'staff' ? ctx.actor.tooNear : []
    if (near.length && (await holdsOwn(tx, id, near))) return refuse(problem('captures.own-among'))
    const [taken] = await tx.update(captureFiles).set({ state: 'accepting', acceptedBy: actorId(ctx.actor), revision: sql`${captureFiles.revision} + 1` })
      .where(and(eq(captureFiles.id, id), eq(captureFiles.state, 'taken-in'))).returning({ id: captureFiles.id })
    if (!taken) return refuse(problem('captures.not-now'))
    await schedule(tx, ctx, { kind: 'violation.accept-file', key: `violation.accept-file:${id}:0`, payload: { fileId: id, turn: 0 }, dueAt: ctx.now })
    return done({ fileId: id }, { subject: id, detail: { records: added } })
  },
})

/** The next of a file's records that wait; each is guarded, so a chunk done twice changes nothing. */
const acceptChunk = command({
  name: 'violation.accept-chunk',
  action: 'violation.capture',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  load: ({ tx, input: { fileId } }) => findCaptureFile(tx, fileId),
  about: (file, { ctx }) => fileTarget(ctx, file),
  async run({ tx, ctx, subject: { id, state, acceptedBy } }) {
    if (state !== 'accepting' || acceptedBy === null) return refuse(problem('captures.not-now'))
    const rows = await tx.select().from(violations).where(and(eq(violations.source, id), sql`${violations.state} = 'captured'`)).limit(CHUNK)
    const entry = await entryBy(tx, ctx, acceptedBy)
    for (const row of rows) await enterRecord(tx, ctx, row, entry)
    const isLast = rows.length < CHUNK
    await tx.update(captureFiles).set({ accepted: sql`${captureFiles.accepted} + ${rows.length}`, ...(isLast && { state: 'accepted' as const }) }).where(eq(captureFiles.id, id))
    return done({ isLast }, { subject: id, detail: { records: rows.length } })
  },
})

/** Chunk after chunk; killed, it goes on with what still waits. */
export const acceptTurn = async ({ place }: Context, { fileId, turn }: Jobs['violation.accept-file']): Promise<void> => {
  const handle = await provinceHandle(place.province)
  const ctx = await systemAt(place.province, 'job:violation.accept-file', (await findCaptureFile(handle.read, fileId))?.place)
  for (let chunk = 0; chunk < CHUNKS_A_TURN; chunk++) {
    const accepted = await acceptChunk(ctx, { fileId })
    if (!accepted.ok || accepted.value.isLast) return
  }
  await handle.write((tx) => schedule(tx, ctx, { kind: 'violation.accept-file', key: `violation.accept-file:${fileId}:${turn + 1}`, payload: { fileId, turn: turn + 1 }, dueAt: ctx.now }))
}
