import { and, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { parcelEvents, parcels } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import { PARCEL_EVENTS, type ParcelEventKind } from '@/lib/ports/carrier/contract'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { loadApplication, type Application } from '../applications/application'
import { carryOut } from '../applications/carry-out'
import type { AuditDetail } from '../audit/append-audit'
import { command, done, refuse, type Outcome } from '../command'
import { banRefusal } from '../effects/make-and-hand-over'

type Parcel = typeof parcels.$inferSelect
type ParcelState = Parcel['state']

const input = z.strictObject({
  parcelId: z.string().max(40),
  waybill: z.string().max(24),
  /** The carrier's number of the message. */
  key: z.string().min(1).max(80),
  kind: z.enum(PARCEL_EVENTS),
  site: z.string().max(60),
  /** Business time. */
  at: z.int(),
})
type Told = z.output<typeof input>

type Move = { readonly to: ParcelState; readonly from: readonly ParcelState[] }

const ON_THE_WAY: Move = { to: 'in-transit', from: ['wanted', 'labelled'] }

/** Where a report leads and from where: what is told late never leads back, and an end is not undone. */
const MOVES: Readonly<Record<ParcelEventKind, Move | null>> = {
  collected: ON_THE_WAY,
  'in-transit': ON_THE_WAY,
  'out-for-delivery': ON_THE_WAY,
  returning: ON_THE_WAY,
  // Refused at the door and taken the next day, as long as it is not back at the office.
  delivered: { to: 'delivered', from: ['wanted', 'labelled', 'in-transit', 'refused'] },
  refused: { to: 'refused', from: ['wanted', 'labelled', 'in-transit', 'returned'] },
  returned: { to: 'returned', from: ['wanted', 'labelled', 'in-transit'] },
  'old-paper-taken': null,
}

const ENDS: readonly ParcelState[] = ['delivered', 'refused', 'returned']

const write = async (tx: Tx, parcel: Parcel, { to, from }: Move, { waybill, at }: Told): Promise<boolean> => {
  const written = await tx.update(parcels)
    .set({ state: to, waybill, ...(ENDS.includes(to) && { endedAt: at }) })
    .where(and(eq(parcels.id, parcel.id), inArray(parcels.state, [...from])))
    .returning({ id: parcels.id })
  return written.length === 1
}

/** The courier has the old paper (DLV-01); only where it was asked for, and the first report counts. */
const noteOldPaper = (tx: Tx, parcel: Parcel, at: number) =>
  tx.update(parcels).set({ tookBackAt: sql`coalesce(${parcels.tookBackAt}, ${at})` }).where(and(eq(parcels.id, parcel.id), eq(parcels.takesBack, true))).returning({ id: parcels.id })

const isLatest = async (tx: Tx, { applicationId, attempt }: Parcel): Promise<boolean> => {
  const [latest] = await tx.select({ attempt: max(parcels.attempt) }).from(parcels).where(eq(parcels.applicationId, applicationId))
  return latest?.attempt === attempt
}

/** What the application does on this report: in the recipient's hands, or back at the office. */
const TRANSITIONS: Partial<Readonly<Record<ParcelEventKind, string>>> = { delivered: 'deliver', returned: 'come-back' }

type Followed = { readonly problems: readonly Problem[] } | { readonly evidence: AuditDetail }

const follow = async (tx: Tx, ctx: Context, application: Application, parcel: Parcel, told: Told): Promise<Followed> => {
  if (told.kind === 'old-paper-taken') await noteOldPaper(tx, parcel, told.at)
  const { status, revision } = application.row
  const move = MOVES[told.kind]
  if (!move || !(await isLatest(tx, parcel))) return { evidence: {} }
  if (status === 'undelivered' && told.kind === 'refused' && (await write(tx, parcel, { ...move, from: ['returned'] }, told)))
    return { evidence: { bannedUntil: await banRefusal(tx, ctx, application.row) } }
  if (status !== 'posted') return { evidence: {} }
  await write(tx, parcel, move, told)
  const transition = TRANSITIONS[told.kind]
  return transition ? carryOut(tx, ctx, application, { transition, revision }) : { evidence: {} }
}

/**
 * One thing the carrier reported, kept once however often and in whatever order it is told. The parcel goes on with it, and
 * with the parcel the application: delivered, or back at the office (DLV-03, DLV-04).
 */
export const recordParcelEvent = command({
  name: 'parcel.record-event',
  action: 'system.run',
  level: 'province',
  input,
  load: async ({ tx, input: { parcelId } }) => (await tx.select().from(parcels).where(eq(parcels.id, parcelId)))[0] ?? null,
  about: (_parcel, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: told, subject: parcel }): Promise<Outcome<{ isNew: boolean }>> {
    if (parcel.waybill !== null && parcel.waybill !== told.waybill) return refuse(problem('parcel.other-waybill'))
    const application = await loadApplication(tx, ctx, parcel.applicationId)
    if (!application) return refuse(problem('parcel.gone'))
    const { kind, site, at, key } = told
    const written = await tx.insert(parcelEvents).values({ id: newId('pev', ctx.machineNow), parcelId: parcel.id, key, kind, site, at })
      .onConflictDoNothing({ target: parcelEvents.key }).returning({ id: parcelEvents.id })
    const evidence = { subject: parcel.applicationId, onBehalfOf: application.row.applicantId, detail: { parcel: parcel.id, kind } }
    if (!written.length) return done({ isNew: false }, { ...evidence, detail: { ...evidence.detail, again: true } })
    const followed = await follow(tx, ctx, application, parcel, told)
    if ('problems' in followed) return refuse(...followed.problems)
    return done({ isNew: true }, { ...evidence, detail: { ...evidence.detail, ...followed.evidence } })
  },
})
