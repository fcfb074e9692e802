import type { Tx } from '@/db/handle'
import { intendedPenalties, intendedPenaltyRecords } from '@/db/province/schema/intended-penalties'
import type { violations } from '@/db/province/schema/violations'
import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Locale, Text } from '@/lib/kernel/locale'
import { penaltyIsIntended, statementUntil } from '@/lib/policy/violations/record-deadlines'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { appendAudit } from '../audit/append-audit'
import { sendNotice } from '../notices/send-notice'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { overdueRecordsOf, type Owing } from './overdue-records'

type Record = typeof violations.$inferSelect

/** A run that was missed is made up for; older days were told by whoever kept the records before. */
const MADE_UP_FOR = 14

/** As it was when the last of them happened: a vehicle that was sold bears another by now. */
const plateIn = (records: readonly Record[]): string => records.at(-1)?.plate ?? ''

const DEEDS_NAMED = 2

/** Short list of acts (notices.md): the first two by name. */
const deedText = (records: readonly Record[]): Text => {
  const acts = [...new Map(records.flatMap(({ code }) => findViolationCode(code) ?? []).map((found) => [found.code, found.act])).values()]
  const named = acts.slice(0, DEEDS_NAMED)
  const isCut = acts.length > named.length
  return { 'zh-Hans': named.map(({ zh }) => zh).join('、') + (isCut ? '等' : ''), en: named.map(({ en }) => en).join(', ') + (isCut ? ' …' : '') }
}

const penaltyText = (records: readonly Record[]): Text => {
  const yuan = records.reduce((sum, { fineFen }) => sum + fineFen, 0) / 100
  const say: { readonly [K in Locale]: string } = { 'zh-Hans': `罚款合计${yuan}元`, en: `fines of ${yuan} yuan in all` }
  return yuan === 0 ? { 'zh-Hans': '警告', en: 'warnings' } : say
}

/** VIO-16: the table of records and the days stand on the owner's page; the notice names them in sum. */
const intend = async (tx: Tx, ctx: Context, { vehicle, ownerId }: Owing, records: readonly Record[]): Promise<void> => {
  const id = newId('ipn', ctx.machineNow)
  const at = ruleMomentOf(ctx)
  const heardUntil = statementUntil(ctx.today, await loadCalendar(tx), at)
  const { id: vehicleId, plateType } = vehicle
  const plate = plateIn(records)
  const [written] = await tx.insert(intendedPenalties)
    .values({ id, place: vehicle.place, vehicleId, ownerId, plateType, plate, noticeOn: ctx.today, heardUntil })
    .onConflictDoNothing().returning({ id: intendedPenalties.id })
  if (!written) return
  await tx.insert(intendedPenaltyRecords).values(records.map((record) => ({ penaltyId: id, violationId: record.id })))
  await sendNotice(tx, ctx, {
    code: 'F34-intended', personId: ownerId, subject: vehicleId, dedupe: `F34:${id}:-:intended`,
    params: { plate, count: String(records.length), penalty: penaltyText(records), heardUntil },
  })
  await appendAudit(tx, ctx, { intent: 'absence.intend', outcome: 'done', subject: id, onBehalfOf: ownerId, detail: { vehicle: vehicleId, records: records.length, heardUntil } })
}

/** Fewer than five: once for each day on which another record became overdue; of a vehicle that was sold, each owner. */
const remind = (tx: Tx, ctx: Context, { vehicle: { id, ownedFrom }, ownerId }: Owing, records: readonly Record[], newest: CivilDate): Promise<void> =>
  sendNotice(tx, ctx, {
    code: 'F34', personId: ownerId, subject: id, dedupe: `F34:${id}:${newest}:${ownedFrom === 0 ? 'overdue' : `overdue:${ownerId}`}`,
    params: { plate: plateIn(records), count: String(records.length), deedText: deedText(records) },
  })

/** F34 (a) or (b), by the law of the vehicle's own place. */
export const tellOverdue = async (tx: Tx, system: Context, owing: Owing): Promise<void> => {
  const ctx = { ...system, place: (await findPlace(owing.vehicle.place)) ?? system.place }
  const rows = await overdueRecordsOf(tx, owing, ctx.today)
  const newest = rows.map(({ lastDay }) => lastDay).toSorted().at(-1)
  if (newest === undefined) return
  const records = rows.map(({ record }) => record)
  const at = ruleMomentOf(ctx)
  if (penaltyIsIntended(rows.map(({ lastDay }) => lastDay), ctx.today, at)) return intend(tx, ctx, owing, records)
  if (newest >= addDays(ctx.today, -MADE_UP_FOR)) await remind(tx, ctx, owing, records, newest)
}
