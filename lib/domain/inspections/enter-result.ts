import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { failedItemsText, REASON_WORDS } from '@/lib/messages/inspection-words'
import type { NoticeCode, NoticeParams } from '@/lib/messages/notices'
import { inspectionLine } from '@/lib/policy/vehicle/inspection-booking'
import { failedItems, hasPassed, INSPECTION_ITEMS, ITEM_RESULTS, itemsOf, type ItemResults } from '@/lib/policy/vehicle/inspection-items'
import { carryOutById } from '../applications/carry-out'
import { loginIsFresh } from '../applications/parties'
import { command, done, refuse } from '../command'
import { sendNotice } from '../notices/send-notice'
import type { InspectionRow } from './bookings'
import { giveMark, type Given } from './give-mark'
import { stationOf, stationTarget } from './station'

const LONGEST_REMARK = 200

const input = z.strictObject({
  inspectionId: z.string().max(40),
  items: z.partialRecord(z.enum(INSPECTION_ITEMS), z.enum(ITEM_RESULTS, 'inspection.item-missing')),
  remark: z.string().transform((text) => normaliseText(text)).refine((text) => [...text].length <= LONGEST_REMARK, 'text.too-long'),
})

type Waiting = InspectionRow & { readonly vin: string; readonly plate: string | null; readonly vehicleType: string; readonly inspectionUntil: string | null; readonly station: string }

const load = async (tx: Tx, ctx: Context, inspectionId: string): Promise<Waiting | null> => {
  const [found] = await tx
    .select({ row: inspections, vin: vehicles.vin, plate: vehicles.plate, vehicleType: vehicles.vehicleType, inspectionUntil: vehicles.inspectionUntil, station: inspectionStations.name })
    .from(inspections)
    .innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId))
    .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId))
    .where(and(eq(inspections.id, inspectionId), eq(inspections.organisationId, stationOf(ctx))))
  return found ? { ...found.row, ...found } : null
}

/** `HASJ20261121-000127731`: counted, so that none is given twice, and with four digits nobody can guess. */
const nextNumber = async (tx: Tx, ctx: Context): Promise<string> => {
  const day = ctx.today.replaceAll('-', '')
  const [counter] = await tx
    .insert(settings)
    .values({ name: `inspection.number.${ctx.place.code}.${day}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.code.toUpperCase()}J${day}-${String(counter?.value ?? 1).padStart(5, '0')}${ctx.random.digits(4)}`
}

/** What was found becomes the report; the digest is of what the operator put the own login under. */
const sign = async (tx: Tx, ctx: Context, waiting: Waiting, items: ItemResults, remark: string): Promise<string | null> => {
  const reportNumber = await nextNumber(tx, ctx)
  const found = JSON.stringify(items)
  const signedBy = actorId(ctx.actor)
  const reportDigest = sha256(JSON.stringify([reportNumber, waiting.organisationId, waiting.vin, ctx.today, found, remark, signedBy, ctx.now]))
  const [written] = await tx
    .update(inspections)
    .set({
      state: hasPassed(items) ? 'passed' : 'failed', items: found, remark: remark || null, reportNumber, reportDigest,
      signedBy, signedAt: ctx.now, testedOn: ctx.today, dueBefore: waiting.inspectionUntil,
    })
    .where(and(eq(inspections.id, waiting.id), eq(inspections.state, 'arrived')))
    .returning({ id: inspections.id })
  return written ? reportNumber : null
}

const noticeFor = (items: ItemResults, given: Given | null): { readonly code: NoticeCode; readonly params: NoticeParams } => {
  if (!given) return { code: 'A03-failed', params: { items: failedItemsText(failedItems(items)) } }
  if ('validUntil' in given) return { code: 'A03-passed', params: { validUntil: given.validUntil } }
  const [first] = given.waits
  return { code: 'A03-passed-waits', params: { reason: REASON_WORDS[first?.code ?? ''] ?? '' } }
}

const missingItems = (waiting: Waiting, items: ItemResults): Problem[] =>
  itemsOf(inspectionLine(waiting.vehicleType)).filter((item) => items[item] === undefined).map((item) => problem('inspection.item-missing', `item-${item}`))

/**
 * The station's result, signed by its operator's own fresh login (ORG-05, A12). Passed, the mark follows at once; what must
 * be settled first leaves the mark to the owner's asking (`claimMark`). It stands: a wrong one is voided by the office.
 */
export const enterResult = command({
  name: 'inspection.enter-result',
  action: 'inspection.receive',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { inspectionId } }) => load(tx, ctx, inspectionId),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { items, remark }, subject: waiting }) {
    const stale = loginIsFresh(ctx)
    if (stale) return refuse(stale)
    const missing = missingItems(waiting, items)
    if (missing.length) return refuse(...missing)
    const reportNumber = await sign(tx, ctx, waiting, items, remark)
    if (!reportNumber) return refuse(problem('inspection.not-here'))
    const given = hasPassed(items) ? await giveMark(tx, ctx, { ...waiting, dueBefore: waiting.inspectionUntil, testedOn: ctx.today }) : null
    if (waiting.applicationId) {
      const moved = await carryOutById(tx, { ...ctx, actor: { kind: 'system', name: 'inspection.enter-result' } }, waiting.applicationId, 'finish')
      if ('problems' in moved) return refuse(...moved.problems)
    }
    const { code, params } = noticeFor(items, given)
    await sendNotice(tx, ctx, {
      code, personId: waiting.personId, dedupe: `${code}:${waiting.id}:-:event:1`, ...(waiting.applicationId && { subject: waiting.applicationId }),
      params: { plate: waiting.plate ?? '', station: waiting.station, reportNo: reportNumber, ...params },
    })
    const validUntil = given && 'validUntil' in given ? given.validUntil : null
    return done(
      { inspectionId: waiting.id, reportNumber, passed: given !== null, validUntil },
      { subject: waiting.id, onBehalfOf: waiting.personId, detail: { report: reportNumber, passed: given !== null, failed: failedItems(items).join(','), validUntil } },
    )
  },
})
