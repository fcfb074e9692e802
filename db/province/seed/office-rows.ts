import type { offices } from '../schema/people'
import { seededId, type SeedTerms } from './seed-terms'

type OfficeRow = typeof offices.$inferInsert & { readonly id: string }

const HOURS = '09:00–12:00, 13:30–17:00'

/** The vehicle office, a service point in a district and a station at a dealer's. */
export const officeRows = (terms: SeedTerms): readonly OfficeRow[] => {
  const { place } = terms
  const common = { place: place.code, hours: HOURS, phone: '12123' }
  return [
    {
      ...common, id: seededId(terms, 'off', 'vehicle-office'), kind: 'vehicle-office', nameZh: place.officeNameZh, nameEn: place.officeNameEn,
      addressZh: `${place.nameZh}市演示区试验大道1号`, addressEn: `1 Test Avenue, Demo District, ${place.nameEn}`,
    },
    {
      ...common, id: seededId(terms, 'off', 'service-point'), kind: 'service-point', nameZh: `${place.nameZh}演示区车管服务点`, nameEn: `Demo District Service Point, ${place.nameEn}`,
      addressZh: `${place.nameZh}市演示区样例巷20号`, addressEn: `20 Sample Lane, Demo District, ${place.nameEn}`,
    },
    {
      ...common, id: seededId(terms, 'off', 'service-station'), kind: 'service-station', nameZh: `${place.nameZh}汽车城登记服务站`, nameEn: `Car City Registration Station, ${place.nameEn}`,
      addressZh: `${place.nameZh}市演示区模拟路300号`, addressEn: `300 Model Road, Demo District, ${place.nameEn}`,
    },
  ]
}
