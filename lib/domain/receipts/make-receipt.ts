import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { people } from '@/db/province/schema/people'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import type { Status } from '@/lib/engine/define-service'
import { auditHead } from '../audit/append-audit'
import { loadApplication, mayRead } from '../applications/application'
import { proofAddress } from '../papers/proof-token'
import { query } from '../query'
import { subjectLabel } from '../register/subjects'
import { aboutOwnRow } from '../visits/item-level'

export type Receipt = {
  readonly number: string
  readonly service: { readonly code: string; readonly slug: string }
  readonly applicant: string
  readonly subjectLabel: string
  readonly status: Status
  readonly statusSince: Instant
  /** By when the next step is due, where the law sets a day. */
  readonly dueOn: CivilDate | null
  /** What was booked, while it stands. */
  readonly appointment: { readonly station: string; readonly address: string; readonly day: CivilDate; readonly startsAt: string } | null
  readonly place: string
  readonly madeAt: Instant
  /** First 16 hex of the head of the audit chain (D11, ux.md §5.7). */
  readonly auditHead: string
  /** Address with the signed proof, for the QR. */
  readonly proof: string
}

const appointmentOf = async (db: Db, applicationId: string): Promise<Receipt['appointment']> => {
  const [found] = await db.select({ row: inspections, station: inspectionStations }).from(inspections)
    .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId))
    .where(and(eq(inspections.applicationId, applicationId), eq(inspections.state, 'booked')))
  return found ? { station: found.station.name, address: found.station.address, day: found.row.day, startsAt: found.row.startsAt ?? '' } : null
}

/** Proof of where an application stands, for whoever may read it; a draft has none. */
export const makeReceipt = query({
  name: 'receipt.make',
  action: 'application.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input }): Promise<Receipt | null> {
    const application = await loadApplication(db, ctx, input.applicationId)
    if (!application || application.row.status === 'draft' || !mayRead(ctx, application)) return null
    const { row, service } = application
    const [person] = await db.select({ sealed: people.nameSealed }).from(people).where(eq(people.id, row.applicantId))
    const head = (await auditHead(db)).hash.slice(0, 16)
    return {
      number: row.number,
      service: { code: service.code, slug: service.slug },
      applicant: person ? maskName(open(ctx.keys, 'people.name', row.applicantId, person.sealed)) : '',
      subjectLabel: await subjectLabel(db, service.subject, row.subjectId),
      status: row.status,
      statusSince: row.statusSince,
      dueOn: row.dueOn,
      appointment: await appointmentOf(db, row.id),
      place: row.place,
      madeAt: ctx.now,
      auditHead: head,
      proof: await proofAddress({ k: 'status', p: row.place, n: row.number, c: row.service, s: row.status, r: row.revision, t: ctx.now, h: head }),
    }
  },
})
