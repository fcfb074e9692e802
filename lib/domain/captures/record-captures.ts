import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureDevices, violationChanges, violationPictures } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { newId } from '@/lib/kernel/ids'
import { command, done } from '../command'

const stored = z.strictObject({ storedAs: z.string().regex(/^[0-9a-f]{32}$/), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().positive(), width: z.int().positive(), height: z.int().positive() })
export type StoredPicture = z.output<typeof stored>

const record = z.strictObject({
  plateType: z.string(), plate: z.string(), code: z.string(), at: z.int(), road: z.string(), speed: z.int().nullable(), speedLimit: z.int().nullable(), fineFen: z.int(), points: z.int(),
  pictures: z.array(stored).max(3),
})

export type KeptRecord = { readonly id: string; readonly isNew: boolean }

/** The record that a correction gave another plate or code: sent again as it was, it is no second act. */
const correctedSince = async (tx: Tx, place: string, { plateType, plate, code, at }: z.output<typeof record>): Promise<string | null> => {
  const [found] = await tx.select({ id: violations.id }).from(violationChanges).innerJoin(violations, eq(violations.id, violationChanges.violationId)).where(and(
    eq(violationChanges.place, place), eq(violationChanges.state, 'approved'), eq(violationChanges.kind, 'correct'), eq(violations.at, at),
    sql`(${violationChanges.before} ->> 'plateType', ${violationChanges.before} ->> 'plate', ${violationChanges.before} ->> 'code') = (${plateType}, ${plate}, ${code})`,
  ))
  return found?.id ?? null
}

/** Puts judged records of a device in service down with their pictures; one that stands already stays as it is. */
export const recordCaptures = command({
  name: 'violation.record-captures',
  action: 'violation.capture',
  level: 'province',
  input: z.strictObject({ deviceId: z.string().max(40), records: z.array(record).max(20) }),
  async load({ tx, input: { deviceId } }) {
    const [device] = await tx.select().from(captureDevices).where(and(eq(captureDevices.id, deviceId), eq(captureDevices.state, 'in-service')))
    return device ?? null
  },
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input: { records }, subject: device }) {
    const kept: KeptRecord[] = []
    for (const sent of records) {
      const corrected = await correctedSince(tx, device.place, sent)
      if (corrected !== null) {
        kept.push({ id: corrected, isNew: false })
        continue
      }
      const { pictures, ...row } = sent
      const id = newId('vio', ctx.machineNow)
      const [fresh] = await tx.insert(violations).values({
        ...row, id, place: device.place, latitude: device.latitude, longitude: device.longitude, state: 'captured', receivedAt: ctx.now, source: device.id,
      }).onConflictDoNothing().returning({ id: violations.id })
      if (fresh)
        for (const [i, picture] of pictures.entries())
          await tx.insert(violationPictures).values({ ...picture, id: newId('vpi', ctx.machineNow), violationId: id, position: i + 1, at: ctx.now })
      const [standing] = fresh ? [fresh] : await tx.select({ id: violations.id }).from(violations)
        .where(and(eq(violations.plateType, row.plateType), eq(violations.plate, row.plate), eq(violations.code, row.code), eq(violations.at, row.at)))
      kept.push({ id: standing?.id ?? '', isNew: fresh !== undefined })
    }
    return done(kept, { subject: device.id, detail: { records: records.length, fresh: kept.filter(({ isNew }) => isNew).length } })
  },
})
