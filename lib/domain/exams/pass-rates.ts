import { and, asc, gte, lt, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { organisations } from '@/db/national/schema/organisations'
import { examResults } from '@/db/province/schema/exam-bookings'
import { organisationOf } from '@/lib/kernel/actor'
import { addMonths, type CivilDate } from '@/lib/kernel/clock'
import { TEST_SUBJECTS, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { platform } from '../platform'
import { query } from '../query'

/** How long a month stays published (G24). */
const MONTHS = 12

/** Of the persons who sat a subject, those who passed it; a booking with its re-sit counts once, somebody absent did not sit. */
export type PassRate = { readonly subject: TestSubject; readonly passed: number; readonly sat: number }
export type SchoolRates = { readonly organisationId: string; readonly name: string; readonly rates: readonly PassRate[]; readonly passed: number; readonly sat: number; readonly rank: number | null }
export type PassRates = { readonly month: string; readonly months: readonly string[]; readonly schools: readonly SchoolRates[] }

const monthOf = (day: CivilDate): string => day.slice(0, 7)

/** The running month and those before it, the newest first. */
const monthsUntil = (today: CivilDate): readonly string[] => Array.from({ length: MONTHS }, (_, i) => monthOf(addMonths(`${monthOf(today)}-01`, -i)))

/** A pass that was taken away later is none (EXM-09, EXM-25). */
const ratesBetween = (db: Db, schools: readonly string[], from: CivilDate, until: CivilDate) =>
  db.select({
    organisationId: examResults.organisationId,
    month: sql<string>`substr(${examResults.takenOn}, 1, 7)`,
    subject: examResults.subject,
    sat: sql<number>`count(DISTINCT ${examResults.learnerId})`,
    passed: sql<number>`count(DISTINCT CASE WHEN ${examResults.outcome} = 'passed' AND ${examResults.voidedAt} IS NULL THEN ${examResults.learnerId} END)`,
  }).from(examResults)
    .where(and(inArray(examResults.organisationId, [...schools]), gte(examResults.takenOn, from), lt(examResults.takenOn, until), inArray(examResults.outcome, ['passed', 'failed'])))
    .groupBy(examResults.organisationId, sql`substr(${examResults.takenOn}, 1, 7)`, examResults.subject)

const inOrder = (rates: readonly PassRate[]): readonly PassRate[] => TEST_SUBJECTS.flatMap((subject) => rates.filter((rate) => rate.subject === subject).map(({ passed, sat }) => ({ subject, passed, sat })))

const sumOf = (rates: readonly PassRate[], what: 'passed' | 'sat'): number => rates.reduce((sum, rate) => sum + rate[what], 0)

/** Compared without fractions; whoever nobody of was tested has no rank. */
const isBetter = (one: Omit<SchoolRates, 'rank'>, other: Omit<SchoolRates, 'rank'>): boolean => one.passed * other.sat > other.passed * one.sat

const ranked = (schools: readonly Omit<SchoolRates, 'rank'>[]): readonly SchoolRates[] =>
  schools
    .map((school) => ({ ...school, rank: school.sat === 0 ? null : 1 + schools.filter((other) => other.sat > 0 && isBetter(other, school)).length }))
    .toSorted((a, b) => (a.rank ?? schools.length + 1) - (b.rank ?? schools.length + 1) || a.name.localeCompare(b.name, 'zh'))

const schoolsOf = async (place: string) =>
  platform().databases.national.read.select({ id: organisations.id, name: organisations.name }).from(organisations)
    .where(and(eq(organisations.place, place), eq(organisations.kind, 'DS'), eq(organisations.status, 'active'))).orderBy(asc(organisations.name))

/** The newest month of which there is anything to say. */
const newestMonth = async (db: Db, schools: readonly string[], months: readonly string[]): Promise<string> => {
  const [found] = await db.select({ day: max(examResults.takenOn) }).from(examResults).where(inArray(examResults.organisationId, [...schools]))
  const month = found?.day ? monthOf(found.day) : ''
  return months.find((each) => each === month) ?? months[0] ?? ''
}

/** The pass rates of a place's driving schools in a month, by rank, for everybody (G24, ORG-03). */
export const listPassRates = query({
  name: 'exam.list-pass-rates',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({ month: z.string().max(7).optional() }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input }): Promise<PassRates> {
    const months = monthsUntil(ctx.today)
    const schools = await schoolsOf(ctx.place.code)
    const ids = schools.map(({ id }) => id)
    const month = months.find((each) => each === input.month) ?? (await newestMonth(db, ids, months))
    const found = await ratesBetween(db, ids, `${month}-01`, addMonths(`${month}-01`, 1))
    return {
      month,
      months,
      schools: ranked(schools.map(({ id, name }) => {
        const rates = inOrder(found.filter(({ organisationId }) => organisationId === id))
        return { organisationId: id, name, rates, passed: sumOf(rates, 'passed'), sat: sumOf(rates, 'sat') }
      })),
    }
  },
})

export type MonthRates = { readonly month: string; readonly rates: readonly PassRate[]; readonly passed: number; readonly sat: number }

/** A school's own figures month by month, as they are published. */
export const listOwnPassRates = query({
  name: 'exam.list-own-pass-rates',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) }),
  async run({ db, ctx }): Promise<readonly MonthRates[]> {
    const months = monthsUntil(ctx.today)
    const found = await ratesBetween(db, [organisationOf(ctx.actor)], `${months.at(-1)}-01`, addMonths(`${months[0]}-01`, 1))
    return months.map((month) => {
      const rates = inOrder(found.filter((each) => each.month === month))
      return { month, rates, passed: sumOf(rates, 'passed'), sat: sumOf(rates, 'sat') }
    })
  },
})
