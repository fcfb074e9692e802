import { and, asc, gte, isNotNull, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examSessions, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { TEST_SUBJECTS } from '@/lib/policy/exams/test-subjects'
import { GEARBOXES } from '@/lib/policy/exams/test-vehicles'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { sessionColumns, sessionView, type SessionView } from './session-view'

const PAGE = 20

export type PlanList = Page<SessionView>

/** `C1,C2` holds C1, and not because C10 would begin like it. */
export const hasClass = (licenceClass: string): SQL => sql`instr(',' || ${examSessions.classes} || ',', ${`,${licenceClass},`}) > 0`

/** The plan of a place as published: what is tested where and when, and until when it can be booked (G21, EXM-14). */
export const listPlan = query({
  name: 'exam.list-plan',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({
    subject: z.enum(TEST_SUBJECTS).optional().catch(undefined),
    licenceClass: z.enum(LICENCE_CLASSES).optional().catch(undefined),
    gearbox: z.enum(GEARBOXES).optional().catch(undefined),
    siteId: z.string().max(40).optional().catch(undefined),
    page: pageNumber(PAGE),
  }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { subject, licenceClass, gearbox, siteId, page } }): Promise<PlanList> {
    const wanted = and(
      eq(examSessions.place, ctx.place.code),
      isNotNull(examSessions.opensAt),
      gte(examSessions.testOn, ctx.today),
      subject && eq(examSessions.subject, subject),
      licenceClass && hasClass(licenceClass),
      gearbox && inArray(examSessions.vehicleId, db.select({ id: examVehicles.id }).from(examVehicles).where(eq(examVehicles.gearbox, gearbox))),
      siteId ? eq(examSessions.siteId, siteId) : undefined,
    )
    const order = [asc(examSessions.testOn), asc(examSessions.startTime), asc(examSessions.id)]
    const { ids, counted } = await findPage(db, examSessions, { where: wanted, order, page, size: PAGE })
    const rows = await db.select(sessionColumns).from(examSessions)
      .innerJoin(examSites, eq(examSites.id, examSessions.siteId))
      .leftJoin(examVehicles, eq(examVehicles.id, examSessions.vehicleId))
      .where(inArray(examSessions.id, ids)).orderBy(...order)
    return { ...counted, rows: rows.map((row) => sessionView(row, ctx.now)) }
  },
})
