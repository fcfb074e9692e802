import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { loadPlate, targetOfPlate } from './load-plate'
import { holderOf, takeSheet } from './sheet-stock'

export const REPRINT_REASONS = ['jammed', 'unreadable', 'damaged'] as const

/** The same plate on the next sheet: number, turn and last day stay, the spoiled sheet stands in the audit. */
export const reprintPlate = command({
  name: 'temporary-plate.reprint',
  action: 'temporary-plate.manage',
  level: 'province',
  input: z.strictObject({ plateId: z.string().max(40), reprints: z.coerce.number().int().min(0), reason: z.enum(REPRINT_REASONS, 'choice.missing') }),
  load: ({ tx, ctx, input: { plateId } }) => loadPlate(tx, ctx, plateId),
  about: (plate, { ctx }) => targetOfPlate(plate, ctx),
  async run({ tx, ctx, input: { reason, reprints }, subject: plate }) {
    if (plate.validUntil < ctx.today) return refuse(problem('temporary-plate.over'))
    const sheet = await takeSheet(tx, plate.place, holderOf(ctx))
    if (sheet === null) return refuse(problem('temporary-plate.no-sheet'))
    const [printed] = await tx.update(temporaryPlates).set({ sheet, reprints: sql`${temporaryPlates.reprints} + 1` })
      .where(and(eq(temporaryPlates.id, plate.id), eq(temporaryPlates.state, 'issued'), eq(temporaryPlates.reprints, reprints))).returning({ id: temporaryPlates.id })
    if (!printed) return refuse(problem('temporary-plate.changed-meanwhile'))
    return done({ plateId: plate.id, number: plate.number, sheet }, { subject: plate.id, detail: { number: plate.number, spoiled: plate.sheet, sheet, reason } })
  },
})
