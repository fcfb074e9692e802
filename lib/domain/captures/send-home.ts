import { asc } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violationPictures } from '@/db/province/schema/captures'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { enqueue } from '../outbox/enqueue'
import { routeOf } from './record-route'
import type { RecordRow } from './enter-record'

/** What a row says that is sent: whose it is now, and that nothing has been told of it there yet. */
export const sentTo = (province: string) => ({
  state: 'sent' as const, toProvince: province, homeState: null, vehicleId: null, notifiedOn: null, handleBy: null, extendedTo: null,
})

/** D4: a row that has just been marked so goes home with its pictures, once a revision: a correction there may send it back, and another one here once more. */
export const sendHome = async (tx: Tx, ctx: Context, sent: RecordRow, to: string): Promise<void> => {
  const from = ctx.place.province
  const pictures = await tx.select({
    position: violationPictures.position, storedAs: violationPictures.storedAs, sha256: violationPictures.sha256, bytes: violationPictures.bytes,
    width: violationPictures.width, height: violationPictures.height,
  }).from(violationPictures).where(eq(violationPictures.violationId, sent.id)).orderBy(asc(violationPictures.position))
  const through = (await routeOf(tx, [sent.id])).map(({ province }) => province)
  const { id, place, plateType, plate, code, at, road, latitude, longitude, speed, speedLimit, fineFen, points, origin, revision } = sent
  await enqueue(tx, ctx, {
    topic: 'violation.send', key: `violation.send:${id}:${from}:${revision}`, subject: id,
    payload: { to, from, pictures, through, revision, record: { id, place, plateType, plate, code, at, road, latitude, longitude, speed, speedLimit, fineFen, points, origin } },
  })
}
