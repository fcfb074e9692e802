import { and, lt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violationPictures } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
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
import type { RecordRow } from './enter-record'
import { plateHomes } from './home-of-plate'
import { writeRoute } from './record-route'
import type { SentRecord, ToldState } from './sent-record'
import { takeBack, type Opened } from './take-back'
import { tellOrigin, tellProvince } from './tell-origin'
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

/** Its revisions go on where they stood: whatever was said of it before it came here is older. */
const arrivalOf = ({ revision = 0 }: SentRecord): number => revision + 1

/** Each province it came through; this one may be among them. */
const wayOf = ({ from, to, through = [] }: SentRecord): string[] => [...new Set([...through, from])].filter((province) => province !== to)

type Arrival = { readonly row: RecordRow; readonly isNew: boolean }

/** The row it stands in from now on, new or the one it was once sent from. Null: the same act stands here already, and of two records of it one is enough. */
const arrive = async (tx: Tx, ctx: Context, sent: SentRecord, opened: Opened): Promise<Arrival | null> => {
  const back = await takeBack(tx, sent, opened)
  if (back) return { row: back, isNew: false }
  const revision = arrivalOf(sent)
  const [row] = await tx.insert(violations)
    .values({ ...sent.record, ...opened, state: 'open', receivedAt: ctx.now, enteredOn: ctx.today, fromProvince: sent.from, revision, homeRevision: revision }).onConflictDoNothing().returning()
  return row ? { row, isNew: true } : null
}

/** Each province it came through hears that it arrived, or that of two records of the act this one is gone. */
const tellArrival = async (tx: Tx, ctx: Context, sent: SentRecord, arrival: Arrival | null): Promise<void> => {
  const { id } = sent.record
  if (arrival) {
    await writeRoute(tx, id, wayOf(sent))
    return tellOrigin(tx, ctx, arrival.row)
  }
  for (const to of wayOf(sent)) await tellProvince(tx, ctx, { to, recordId: id, state: 'deleted', revision: arrivalOf(sent) })
}

/** Applied once: a record of another province, open here, with its pictures; its owner is told from here (D4, F33). */
export const receiveRecord = async (sent: SentRecord, key: string): Promise<void> => {
  const { record, from, to } = sent
  const home = (await plateHomes(to))(record.plate)
  const ctx = await systemAt(to, 'violation.receive', home?.place)
  const place = (await findPlace(record.place)) ?? ctx.place
  const pictures = await copyPictures(ctx, sent)
  const isKept = await (await provinceHandle(to)).write(async (tx) => {
    if (!(await isFresh(tx, 'violation.send', key))) return false
    const vehicle = await vehicleOfRecord(tx, record)
    const until = handleBy(ctx.today, await loadCalendar(tx), ruleMomentOf(ctx))
    const arrival = await arrive(tx, ctx, sent, { vehicleId: vehicle?.id ?? null, notifiedOn: vehicle && ctx.today, handleBy: vehicle && until })
    await tellArrival(tx, ctx, sent, arrival)
    if (!arrival) return false
    const { row, isNew } = arrival
    if (isNew) for (const picture of pictures) await tx.insert(violationPictures).values({ ...picture, id: newId('vpi', ctx.machineNow), violationId: row.id, at: ctx.now })
    if (vehicle && row.state === 'open') await tellOwner(tx, ctx, { row, ownerId: vehicle.ownerId, handleBy: until, place })
    await appendAudit(tx, ctx, { intent: 'violation.receive', outcome: 'done', subject: row.id, detail: { from, state: row.state } })
    return isNew
  })
  if (!isKept) for (const { storedAs } of pictures) await platform().ports.files.remove(storedAs)
}

/** What became of it at home, kept with the row it was sent from; a message that is older than what stands changes nothing. */
export const noteHomeState = async ({ to, recordId, state, revision }: ToldState, key: string): Promise<void> => {
  const ctx = await systemAt(to, 'violation.note-home-state')
  await (await provinceHandle(to)).write(async (tx) => {
    if (!(await isFresh(tx, 'violation.tell-origin', key))) return
    const [noted] = await tx.update(violations).set({ homeState: state, homeRevision: revision, revision: sql`${violations.revision} + 1` })
      .where(and(eq(violations.id, recordId), eq(violations.state, 'sent'), lt(violations.homeRevision, revision))).returning({ id: violations.id })
    if (noted) await appendAudit(tx, ctx, { intent: 'violation.note-home-state', outcome: 'done', subject: recordId, detail: { state } })
  })
}
