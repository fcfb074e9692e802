import { and, eq, lt } from 'drizzle-orm'
import { violationPictures } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { handleBy } from '@/lib/policy/violations/record-deadlines'
import { appendAudit } from '../audit/append-audit'
import { storeBytes, storedBytes } from '../files/store-bytes'
import { isFresh } from '../outbox/is-fresh'
import { systemAt } from '../payments/system-at'
import { platform, provinceHandle } from '../platform'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { plateHomes } from './home-of-plate'
import type { SentRecord, ToldState } from './sent-record'
import { tellOrigin } from './tell-origin'
import { tellOwner } from './tell-owner'
import { vehicleOfRecord } from './vehicle-of-record'

/** Written before the row that names them; whoever delivers in vain takes the own copies away. */
const copyPictures = async (ctx: Context, { pictures }: SentRecord): Promise<SentRecord['pictures']> => {
  const copies: SentRecord['pictures'][number][] = []
  for (const picture of pictures) {
    const bytes = await storedBytes(ctx, picture.storedAs)
    if (bytes) copies.push({ ...picture, storedAs: await storeBytes(ctx, bytes) })
  }
  return copies
}

/** Applied once: a record of another province, open here, with its pictures; its owner is told from here (D4, F33). */
export const receiveRecord = async (sent: SentRecord, key: string): Promise<void> => {
  const { record, from, to } = sent
  const home = (await plateHomes(to))(record.plate)
  const ctx = await systemAt(to, 'violation.receive', home?.place)
  const place = (await findPlace(record.place)) ?? ctx.place
  const pictures = await copyPictures(ctx, sent)
  const isWritten = await (await provinceHandle(to)).write(async (tx) => {
    if (!(await isFresh(tx, 'violation.send', key))) return false
    const vehicle = await vehicleOfRecord(tx, record)
    const told = vehicle && { notifiedOn: ctx.today, handleBy: handleBy(ctx.today, await loadCalendar(tx), ruleMomentOf(ctx)) }
    const [row] = await tx.insert(violations)
      .values({ ...record, state: 'open', receivedAt: ctx.now, enteredOn: ctx.today, fromProvince: from, vehicleId: vehicle?.id ?? null, ...told }).onConflictDoNothing().returning()
    if (!row) {
      // The same act stands here already: of two records of it one is enough.
      await tellOrigin(tx, ctx, { id: record.id, fromProvince: from, state: 'deleted', revision: 1 })
      return false
    }
    for (const picture of pictures) await tx.insert(violationPictures).values({ ...picture, id: newId('vpi', ctx.machineNow), violationId: row.id, at: ctx.now })
    if (vehicle && told) await tellOwner(tx, ctx, { row, ownerId: vehicle.ownerId, handleBy: told.handleBy, place })
    await tellOrigin(tx, ctx, row)
    await appendAudit(tx, ctx, { intent: 'violation.receive', outcome: 'done', subject: row.id, detail: { from } })
    return true
  })
  if (!isWritten) for (const { storedAs } of pictures) await platform().ports.files.remove(storedAs)
}

/** What became of it at home, kept with the row it was sent from; a message that is older than what stands changes nothing. */
export const noteHomeState = async ({ to, recordId, state, revision }: ToldState, key: string): Promise<void> => {
  const ctx = await systemAt(to, 'violation.note-home-state')
  await (await provinceHandle(to)).write(async (tx) => {
    if (!(await isFresh(tx, 'violation.tell-origin', key))) return
    const [noted] = await tx.update(violations).set({ homeState: state, homeRevision: revision })
      .where(and(eq(violations.id, recordId), eq(violations.state, 'sent'), lt(violations.homeRevision, revision))).returning({ id: violations.id })
    if (noted) await appendAudit(tx, ctx, { intent: 'violation.note-home-state', outcome: 'done', subject: recordId, detail: { state } })
  })
}
