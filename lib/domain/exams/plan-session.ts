import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examExaminers, examSessions, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { actorId } from '@/lib/kernel/actor'
import { instantOf, isCivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { closesAt, planIsPublicInTime } from '@/lib/policy/exams/closing'
import { planProblem } from '@/lib/policy/exams/session-plan'
import { isTestSubject, TEST_SUBJECTS } from '@/lib/policy/exams/test-subjects'
import { LICENCE_CLASSES, licenceClassesOf } from '@/lib/policy/licence/licence-classes'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { assignExaminers, countOnSite, examinersLeft, siteLoad } from './plan-counters'

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid')
const MOST_TESTS = 2_000

const input = z.strictObject({
  siteId: z.string().max(40),
  subject: z.enum(TEST_SUBJECTS, { message: 'choice.unknown' }),
  classes: z.array(z.enum(LICENCE_CLASSES, { message: 'choice.unknown' })).min(1, 'choice.missing').max(LICENCE_CLASSES.length),
  /** Of a driven subject; the applicant chooses the vehicle with the session. */
  vehicleId: z.string().max(40).optional(),
  testOn: z.string().refine(isCivilDate, 'date.invalid'),
  startTime: clock(),
  endTime: clock(),
  capacity: z.coerce.number().int().min(1, 'plan.capacity').max(MOST_TESTS, 'plan.capacity'),
  examiners: z.array(z.string().max(40)).max(40),
})
export type PlannedSession = z.output<typeof input>

const loadSite = async (tx: Tx, ctx: Context, siteId: string) => {
  const [site] = await tx.select().from(examSites).where(and(eq(examSites.id, siteId), eq(examSites.place, ctx.place.code), eq(examSites.state, 'active')))
  return site ?? null
}

/** Times in order, a day that can still be made public in time, the approved maxima kept (EXM-14, EXM-23). */
const problemOf = async (tx: Tx, ctx: Context, plan: PlannedSession): Promise<Problem | null> => {
  if (plan.endTime <= plan.startTime) return problem('plan.ends-before-start', 'endTime')
  const at = ruleMomentOf(ctx)
  const late = planIsPublicInTime(plan.testOn, { today: ctx.today, instant: ctx.now }, at)
  if (late) return { ...late, field: 'testOn' }
  const examiners = await tx.select().from(examExaminers)
    .where(and(inArray(examExaminers.id, plan.examiners), eq(examExaminers.place, ctx.place.code), eq(examExaminers.state, 'active')))
  if (examiners.length < plan.examiners.length) return problem('choice.unknown', 'examiners')
  const [vehicle] = plan.vehicleId ? await tx.select().from(examVehicles).where(and(eq(examVehicles.id, plan.vehicleId), eq(examVehicles.siteId, plan.siteId))) : []
  if (plan.vehicleId && !vehicle) return problem('choice.unknown', 'vehicleId')
  const load = await siteLoad(tx, { siteId: plan.siteId, day: plan.testOn, subject: plan.subject })
  const left = new Map((await examinersLeft(tx, plan.examiners, plan.testOn)).map((each) => [each.examinerId, each.left]))
  const vehicleClass = vehicle && licenceClassesOf([vehicle.licenceClass])[0]
  return planProblem({
    subject: plan.subject, classes: plan.classes, capacity: plan.capacity, siteLeft: load.approvedMax - load.planned,
    vehicle: vehicle && vehicleClass ? { licenceClass: vehicleClass, gearbox: vehicle.gearbox } : null,
    examiners: examiners.map(({ id, subjects, classes }) => ({
      subjects: subjects.split(',').filter(isTestSubject), classes: licenceClassesOf(classes.split(',')), left: left.get(id) ?? 0,
    })),
  })
}

/** A session of the plan, not public yet. */
export const planSession = command({
  name: 'exam.plan-session',
  action: 'exam.plan',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { siteId } }) => loadSite(tx, ctx, siteId),
  about: (site, { ctx }) => ({ province: ctx.place.province, place: site.place }),
  async run({ tx, ctx, input: plan, subject: site }) {
    const wrong = await problemOf(tx, ctx, plan)
    if (wrong) return refuse(wrong)
    const { subject, classes, vehicleId, testOn, startTime, endTime, capacity } = plan
    const id = newId('exs', ctx.machineNow)
    await tx.insert(examSessions).values({
      id, place: site.place, siteId: site.id, subject, classes: classes.join(','), vehicleId: vehicleId ?? null, testOn, startTime, endTime,
      startsAt: instantOf(testOn, startTime), capacity, closesAt: closesAt(testOn, ruleMomentOf(ctx)), state: 'planned', plannedBy: actorId(ctx.actor), plannedAt: ctx.now,
    })
    // The counters decide between two plans at once.
    if (!(await countOnSite(tx, { siteId: site.id, day: testOn, subject }, capacity))) return refuse(problem('plan.over-site', 'capacity', { left: 0 }))
    if (!(await assignExaminers(tx, { id, testOn, capacity }, await examinersLeft(tx, plan.examiners, testOn)))) return refuse(problem('plan.over-examiners', 'capacity', { left: 0 }))
    return done({ sessionId: id }, { subject: id, detail: { site: site.id, subject, testOn, capacity } })
  },
})
