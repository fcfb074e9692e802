import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureFiles } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import type { Target } from '@/lib/policy/permissions'
import { command, done, refuse } from '../command'
import { enterRecord, entryBy, type RecordRow } from './enter-record'
import { vehicleOfRecord } from './vehicle-of-record'

export const DISCARD_REASONS = ['no-violation', 'unreadable', 'wrong-plate', 'emergency', 'faulty-device'] as const
export type DiscardReason = (typeof DISCARD_REASONS)[number]

type Checked = { readonly row: RecordRow; readonly uploadedBy: string | null; readonly ownerId: string | null }

const one = { recordId: z.string().max(40), revision: z.coerce.number().int() }

/** The record with whose file it came from and whose vehicle it shows: neither of them checks it (B7). */
const load = async (tx: Tx, recordId: string): Promise<Checked | null> => {
  const [row] = await tx.select().from(violations).where(eq(violations.id, recordId))
  if (!row) return null
  const [file] = row.source ? await tx.select({ uploadedBy: captureFiles.uploadedBy }).from(captureFiles).where(eq(captureFiles.id, row.source)) : []
  return { row, uploadedBy: file?.uploadedBy ?? null, ownerId: (await vehicleOfRecord(tx, row))?.ownerId ?? null }
}

const targetOf = ({ row, uploadedBy, ownerId }: Checked, ctx: Context): Target => ({
  province: ctx.place.province, place: row.place, ...(uploadedBy && { madeBy: uploadedBy }), ...(ownerId && { personId: ownerId }),
})

/** The check that makes a capture a record: entered, visible, announced (VIO-01). */
export const acceptRecord = command({
  name: 'violation.accept',
  action: 'violation.check',
  level: 'province',
  input: z.strictObject(one),
  load: ({ tx, input: { recordId } }) => load(tx, recordId),
  about: (subject, { ctx }) => targetOf(subject, ctx),
  async run({ tx, ctx, input: { revision }, subject: { row } }) {
    const entered = await enterRecord(tx, ctx, { ...row, revision }, await entryBy(tx, ctx, actorId(ctx.actor)))
    if (!entered) return refuse(problem('violation-record.checked-meanwhile'))
    return done({ recordId: row.id, state: entered.state }, { subject: row.id, detail: { after: entered.state } })
  },
})

/** Not passed: it never becomes visible, and says why. */
export const discardRecord = command({
  name: 'violation.discard',
  action: 'violation.check',
  level: 'province',
  input: z.strictObject({ ...one, reason: z.enum(DISCARD_REASONS, 'choice.missing') }),
  load: ({ tx, input: { recordId } }) => load(tx, recordId),
  about: (subject, { ctx }) => targetOf(subject, ctx),
  async run({ tx, ctx, input: { revision, reason }, subject: { row } }) {
    const [discarded] = await tx.update(violations).set({ state: 'discarded', discardReason: reason, checkedBy: actorId(ctx.actor), revision: sql`${violations.revision} + 1` })
      .where(and(eq(violations.id, row.id), eq(violations.state, 'captured'), eq(violations.revision, revision))).returning({ id: violations.id })
    if (!discarded) return refuse(problem('violation-record.checked-meanwhile'))
    return done({ recordId: row.id, state: 'discarded' as const }, { subject: row.id, detail: { reason } })
  },
})
