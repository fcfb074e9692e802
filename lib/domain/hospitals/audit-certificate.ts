import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, notInArray } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { actorId } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { hospitalNames } from './list-half-days'
import { readFindings, type Findings } from './read-findings'
import { tellVoid, voidReason } from './void-certificate'

const PAGE = 20

export type AuditRow = {
  readonly id: string
  readonly number: string
  readonly hospital: string
  readonly examinedOn: CivilDate
  readonly isFit: boolean
  readonly state: 'valid' | 'void'
  readonly findings: Findings
}
export type AuditList = Page<AuditRow>

/** B7: what was found of the officer's own people is not the officer's to judge. */
const seenBy = ({ actor, place }: Context) =>
  and(
    eq(medicalCertificates.place, place.code), eq(medicalCertificates.audit, 'drawn'),
    actor.kind === 'staff' && actor.tooNear.length ? notInArray(medicalCertificates.personId, [...actor.tooNear]) : undefined,
  )

const rowOf = (ctx: Context, row: typeof medicalCertificates.$inferSelect, names: ReadonlyMap<string, string>): AuditRow => ({
  id: row.id, number: row.number, hospital: names.get(row.organisationId) ?? '', examinedOn: row.examinedOn, isFit: row.isFit, state: row.state,
  findings: readFindings(ctx, row),
})

/** The random sample of the place, oldest first: the findings, and not whose they are. */
export const listAuditSample = query({
  name: 'hospital.list-audit-sample',
  action: 'examination.audit',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }): Promise<AuditList> {
    const order = [asc(medicalCertificates.enteredAt), asc(medicalCertificates.id)]
    const { ids, counted } = await findPage(db, medicalCertificates, { where: seenBy(ctx), order, page, size: PAGE })
    const rows = await db.select().from(medicalCertificates).where(inArray(medicalCertificates.id, ids)).orderBy(...order)
    const names = await hospitalNames([...new Set(rows.map(({ organisationId }) => organisationId))])
    return { ...counted, rows: rows.map((row) => rowOf(ctx, row, names)) }
  },
})

/** One of the sample, while it waits to be judged. */
export const findDrawn = query({
  name: 'hospital.find-drawn',
  action: 'examination.audit',
  level: 'province',
  input: z.strictObject({ certificateId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { certificateId } }): Promise<AuditRow | null> {
    const [row] = await db.select().from(medicalCertificates).where(and(seenBy(ctx), eq(medicalCertificates.id, certificateId)))
    return row ? rowOf(ctx, row, await hospitalNames([row.organisationId])) : null
  },
})

const input = z.discriminatedUnion('verdict', [
  z.strictObject({ certificateId: z.string().max(40), verdict: z.literal('passed') }),
  z.strictObject({ certificateId: z.string().max(40), verdict: z.literal('failed'), reason: voidReason }),
])

/** One officer judges one of the sample, once; what fails is void, and the person is told (ORG-01). */
export const auditCertificate = command({
  name: 'hospital.audit-certificate',
  action: 'examination.audit',
  level: 'province',
  input,
  async load({ tx, input: { certificateId } }) {
    const [row] = await tx.select().from(medicalCertificates).where(eq(medicalCertificates.id, certificateId))
    return row && row.audit !== 'none' ? row : null
  },
  about: ({ place, personId }, { ctx }) => ({ province: ctx.place.province, place, personId }),
  async run({ tx, ctx, input: given, subject }) {
    const [judged] = await tx
      .update(medicalCertificates)
      .set({ audit: given.verdict, auditedBy: actorId(ctx.actor) })
      .where(and(eq(medicalCertificates.id, subject.id), eq(medicalCertificates.audit, 'drawn')))
      .returning({ certificateId: medicalCertificates.id, state: medicalCertificates.state })
    if (!judged) return refuse(problem('certificate.audited'))
    if (given.verdict === 'failed' && judged.state === 'valid') {
      await tx.update(medicalCertificates).set({ state: 'void', voidReason: given.reason }).where(eq(medicalCertificates.id, subject.id))
      await tellVoid(tx, ctx, subject, given.reason)
    }
    return done({ certificateId: subject.id, number: subject.number, verdict: given.verdict }, { subject: subject.id, onBehalfOf: subject.personId, detail: { number: subject.number, verdict: given.verdict } })
  },
})
