import { and, asc, count, desc, gte } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { hospitalVisits, medicalCertificates } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import type { Half } from '@/lib/engine/visit'
import { instantOf, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { readFindings } from './read-findings'

const PAGE = 20
const MOST_VISITS = 60

export type CertificateRow = {
  readonly id: string
  readonly number: string
  readonly personMasked: string
  readonly licenceClass: string
  readonly isFit: boolean
  readonly examinedOn: CivilDate
  readonly validUntil: CivilDate
  readonly state: 'valid' | 'void'
  readonly voidReason: string | null
  readonly enteredAt: Instant
}
export type CertificateList = Page<CertificateRow> & { readonly today: number }

/** The hospital that asks; nobody else has certificates of its own. */
export const hospitalOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.organisationId : '')

export const hospitalTarget = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: hospitalOf(ctx) })

const columns = { certificate: medicalCertificates, nameSealed: people.nameSealed }
type Found = { readonly certificate: typeof medicalCertificates.$inferSelect; readonly nameSealed: string }

/** Whether it was drawn for the audit is not for the hospital to know. */
const rowOf = (ctx: Context, { certificate: row, nameSealed }: Found): CertificateRow => ({
  id: row.id, number: row.number, personMasked: maskName(open(ctx.keys, 'people.name', row.personId, nameSealed)),
  licenceClass: readFindings(ctx, row).licenceClass ?? row.fitFor, isFit: row.isFit, examinedOn: row.examinedOn, validUntil: row.validUntil,
  state: row.state, voidReason: row.voidReason, enteredAt: row.enteredAt,
})

/** What this hospital handed in, newest first. */
export const listCertificates = query({
  name: 'hospital.list-certificates',
  action: 'examination.enter',
  level: 'province',
  input: z.strictObject({
    state: z.enum(['valid', 'void']).optional().catch(undefined),
    page: pageNumber(PAGE),
  }),
  about: hospitalTarget,
  async run({ db, ctx, input: { state, page } }): Promise<CertificateList> {
    const own = eq(medicalCertificates.organisationId, hospitalOf(ctx))
    const order = [desc(medicalCertificates.enteredAt), desc(medicalCertificates.id)]
    const { ids, counted } = await findPage(db, medicalCertificates, { where: and(own, state && eq(medicalCertificates.state, state)), order, page, size: PAGE })
    const rows = await db.select(columns).from(medicalCertificates).innerJoin(people, eq(people.id, medicalCertificates.personId)).where(inArray(medicalCertificates.id, ids)).orderBy(...order)
    const [today] = await db.select({ n: count() }).from(medicalCertificates).where(and(own, gte(medicalCertificates.enteredAt, instantOf(ctx.today))))
    return { ...counted, rows: rows.map((row) => rowOf(ctx, row)), today: today?.n ?? 0 }
  },
})

/** One of its own, for the page that voids it. */
export const findCertificate = query({
  name: 'hospital.find-certificate',
  action: 'examination.enter',
  level: 'province',
  input: z.strictObject({ certificateId: z.string().max(40) }),
  about: hospitalTarget,
  async run({ db, ctx, input: { certificateId } }): Promise<CertificateRow | null> {
    const [row] = await db.select(columns).from(medicalCertificates).innerJoin(people, eq(people.id, medicalCertificates.personId))
      .where(and(eq(medicalCertificates.organisationId, hospitalOf(ctx)), eq(medicalCertificates.id, certificateId)))
    return row ? rowOf(ctx, row) : null
  },
})

export type BookedVisit = { readonly id: string; readonly personMasked: string; readonly day: CivilDate; readonly half: Half }

/** Who comes today and next, by half-day; the document in hand says who is who. */
export const listVisits = query({
  name: 'hospital.list-visits',
  action: 'examination.enter',
  level: 'province',
  input: z.strictObject({}),
  about: hospitalTarget,
  async run({ db, ctx }): Promise<readonly BookedVisit[]> {
    const rows = await db.select({ visit: hospitalVisits, nameSealed: people.nameSealed }).from(hospitalVisits)
      .innerJoin(people, eq(people.id, hospitalVisits.personId))
      .where(and(eq(hospitalVisits.organisationId, hospitalOf(ctx)), eq(hospitalVisits.state, 'booked'), gte(hospitalVisits.day, ctx.today)))
      .orderBy(asc(hospitalVisits.day), desc(hospitalVisits.half), asc(hospitalVisits.createdAt)).limit(MOST_VISITS)
    return rows.map(({ visit: { id, personId, day, half }, nameSealed }) => ({ id, day, half, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)) }))
  },
})
