import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examRoutes, examSiteLimits, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import type { Gearbox } from '@/lib/policy/exams/test-vehicles'
import { query } from '../query'

/** A test site as published: where it is, what it may test a day, with which vehicles and on which roads (G23). */
export type ExamSite = {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly addressZh: string
  readonly addressEn: string
  readonly phone: string
  readonly latitude: number
  readonly longitude: number
  readonly limits: readonly { readonly subject: TestSubject; readonly dailyMax: number }[]
  readonly vehicles: readonly { readonly id: string; readonly licenceClass: string; readonly gearbox: Gearbox; readonly model: string; readonly count: number }[]
  readonly routes: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string; readonly metres: number; readonly courseZh: string; readonly courseEn: string }[]
}

/** The sites that are in use, in an order of their own that stays. */
export const listSites = query({
  name: 'exam.list-sites',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<readonly ExamSite[]> {
    const rows = await db.select().from(examSites).where(and(eq(examSites.place, ctx.place.code), eq(examSites.state, 'active'))).orderBy(asc(examSites.id))
    const ids = rows.map(({ id }) => id)
    const limits = await db.select().from(examSiteLimits).where(inArray(examSiteLimits.siteId, ids)).orderBy(asc(examSiteLimits.subject))
    const vehicles = await db.select().from(examVehicles).where(inArray(examVehicles.siteId, ids)).orderBy(asc(examVehicles.licenceClass), asc(examVehicles.id))
    const routes = await db.select().from(examRoutes).where(inArray(examRoutes.siteId, ids)).orderBy(asc(examRoutes.id))
    const ofSite = (siteId: string) => (each: { readonly siteId: string }) => each.siteId === siteId
    return rows.map(({ id, nameZh, nameEn, addressZh, addressEn, phone, latitude, longitude }) => ({
      id, nameZh, nameEn, addressZh, addressEn, phone, latitude, longitude,
      limits: limits.filter(ofSite(id)).map(({ subject, dailyMax }) => ({ subject, dailyMax })),
      vehicles: vehicles.filter(ofSite(id)).map((vehicle) => ({ id: vehicle.id, licenceClass: vehicle.licenceClass, gearbox: vehicle.gearbox, model: vehicle.model, count: vehicle.count })),
      routes: routes.filter(ofSite(id)).map((route) => ({ id: route.id, nameZh: route.nameZh, nameEn: route.nameEn, metres: route.metres, courseZh: route.courseZh, courseEn: route.courseEn })),
    }))
  },
})
