import { createPublicKey, type KeyObject } from 'node:crypto'
import type { examExaminers, examRoutes, examSiteLimits, examSites, examVehicles } from '../schema/exam-plans'
import { seededKey } from './seeded-key'
import { seededId, type SeedTerms } from './seed-terms'

type Rows<T extends { readonly $inferInsert: unknown }> = readonly T['$inferInsert'][]

/** Town centres, in millionths of a degree; the sites of the demo stand around them. */
const CENTRES: Readonly<Record<string, readonly [number, number]>> = { '320800': [33_610_000, 119_015_000], '320500': [31_299_000, 120_585_000], '350200': [24_479_000, 118_089_000] }
const ELSEWHERE = [33_000_000, 119_000_000] as const

const SITES = [
  { name: 'centre', zh: '驾驶人演示考试中心', en: 'Demo Driving Test Centre', addressZh: '演示区试验大道88号', addressEn: '88 Test Avenue, Demo District', north: 42_000, east: -31_000 },
  { name: 'social', zh: '样例社会考场', en: 'Sample Contracted Ground', addressZh: '演示区虚构里6号', addressEn: '6 Fiction Lane, Demo District', north: -55_000, east: 64_000 },
] as const

/** The demo's test sites sign with a key that follows from the world's number; nobody trusts it outside of the demo. */
export const examSiteKey = (terms: SeedTerms, n: 0 | 1): KeyObject =>
  seededKey(terms, `exam-site-key:${SITES[n].name}`)

export const examSiteId = (terms: SeedTerms, n: 0 | 1): string => seededId(terms, 'exi', SITES[n].name)

export const examSiteRows = (terms: SeedTerms): Rows<typeof examSites> => {
  const [latitude, longitude] = CENTRES[terms.place.adcode] ?? ELSEWHERE
  return ([0, 1] as const).map((n) => ({ n, ...SITES[n] })).map(({ n, ...site }) => ({
    id: examSiteId(terms, n), place: terms.place.code, nameZh: `${terms.place.nameZh}${site.zh}`, nameEn: `${terms.place.nameEn} ${site.en}`,
    addressZh: `${terms.place.nameZh}市${site.addressZh}`, addressEn: `${site.addressEn}, ${terms.place.nameEn}`, phone: '12123', latitude: latitude + site.north, longitude: longitude + site.east,
    resultKey: createPublicKey(examSiteKey(terms, n)).export({ type: 'spki', format: 'der' }).toString('base64'), state: 'active',
  }))
}

const DAILY = { K1: 200, K2: 120, K3R: 80, K3S: 200 } as const

export const examLimitRows = (terms: SeedTerms): Rows<typeof examSiteLimits> =>
  ([0, 1] as const).flatMap((n) => (['K1', 'K2', 'K3R', 'K3S'] as const).map((subject) => ({ siteId: examSiteId(terms, n), subject, dailyMax: DAILY[subject] })))

export type DemoVehicle = { readonly site: 0 | 1; readonly licenceClass: 'C1' | 'C2' | 'B2'; readonly gearbox: 'manual' | 'automatic'; readonly model: string }
export const DEMO_VEHICLES: readonly DemoVehicle[] = [
  { site: 0, licenceClass: 'C1', gearbox: 'manual', model: '试验牌T1' }, { site: 0, licenceClass: 'C2', gearbox: 'automatic', model: '试验牌T2A' }, { site: 0, licenceClass: 'B2', gearbox: 'manual', model: '试验牌货车H6' },
  { site: 1, licenceClass: 'C1', gearbox: 'manual', model: '样例牌S3' }, { site: 1, licenceClass: 'C2', gearbox: 'automatic', model: '样例牌S3电动' },
]

export const examVehicleId = (terms: SeedTerms, { site, model }: DemoVehicle): string => seededId(terms, 'exv', `${site}:${model}`)

export const examVehicleRows = (terms: SeedTerms): Rows<typeof examVehicles> =>
  DEMO_VEHICLES.map((each) => ({ id: examVehicleId(terms, each), siteId: examSiteId(terms, each.site), licenceClass: each.licenceClass, gearbox: each.gearbox, model: each.model, count: 6 }))

export const examRouteRows = (terms: SeedTerms): Rows<typeof examRoutes> =>
  ([0, 1] as const).flatMap((n) => [
    { id: seededId(terms, 'exr', `${n}:1`), siteId: examSiteId(terms, n), nameZh: '1号线', nameEn: 'Route 1', metres: 3_200, courseZh: '试验大道—模拟路—演示街—考场', courseEn: 'Test Avenue, Model Road, Demo Street, back to the site' },
    { id: seededId(terms, 'exr', `${n}:2`), siteId: examSiteId(terms, n), nameZh: '2号线', nameEn: 'Route 2', metres: 3_600, courseZh: '虚构里—样例巷—试验大道—考场', courseEn: 'Fiction Lane, Sample Lane, Test Avenue, back to the site' },
  ])

const EXAMINERS = 6

export const examExaminerIds = (terms: SeedTerms): readonly string[] => Array.from({ length: EXAMINERS }, (_, n) => seededId(terms, 'exm', String(n)))

export const examExaminerRows = (terms: SeedTerms): Rows<typeof examExaminers> =>
  examExaminerIds(terms).map((id, n) => ({
    id, place: terms.place.code, number: `${terms.place.code.toUpperCase()}-K${String(n + 1).padStart(3, '0')}`, nameSealed: terms.tools.seal('exam_examiners.name', id, `考试员${n + 1}`),
    subjects: 'K1,K2,K3R,K3S', classes: 'C1,C2,B2', dailyMax: 120, state: 'active',
  }))
